package dev.tapedeck.adapters.http.playback;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.playback.Playback;
import dev.tapedeck.application.playback.Playback.Granted;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.domain.recording.Recording;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Instant;
import java.util.List;

/** Issues and revokes playback addresses of recordings for their owners. */
public final class PlaybackRoutes {
    private final Recordings recordings;
    private final Playback playback;
    private final PlaybackLinks links;

    private record PlaybackJson(String url, Instant expiresAt, boolean download) {}

    public PlaybackRoutes(Recordings recordings, Playback playback, PlaybackLinks links) {
        this.recordings = recordings;
        this.playback = playback;
        this.links = links;
    }

    public List<Route> all(IdempotentWrites writes) {
        return List.of(
                Route.get("/api/recordings/{id}/playback", Access.CALLER, this::show),
                Route.delete("/api/recordings/{id}/playback", Access.CALLER, writes.of((ctx, resource) -> revoke(ctx))),
                Route.get("/api/recordings/{id}/index.m3u8", Access.CALLER, this::redirect));
    }

    private void show(Context ctx) {
        Granted granted = links.grant(found(ctx));
        ctx.header(Header.CACHE_CONTROL, "no-store");
        Json.send(
                ctx,
                new PlaybackJson(
                        links.playlist(ctx, granted),
                        granted.grant().expiresAt(),
                        granted.grant().download()));
    }

    private Response revoke(Context ctx) {
        if (!playback.revoke(Callers.actor(ctx), PathIds.recording(ctx))) {
            throw ProblemException.notFound();
        }
        return Response.noContent();
    }

    private void redirect(Context ctx) {
        String folder = PlaybackLinks.path(links.grant(found(ctx)));
        ctx.header(Header.CACHE_CONTROL, "no-store");
        ctx.status(307).header(Header.LOCATION, folder + PlaybackLinks.PLAYLIST);
    }

    private Recording found(Context ctx) {
        return recordings.find(Callers.actor(ctx), PathIds.recording(ctx)).orElseThrow(ProblemException::notFound);
    }
}
