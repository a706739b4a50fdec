package dev.tapedeck.adapters.http.playback;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.playback.Playback;
import dev.tapedeck.application.playback.Playback.Content;
import dev.tapedeck.application.playback.Playback.File;
import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.playback.PlaybackGrant;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.MDC;

/** The routes for players, under one address with the permission in its path. Pages of any site may use them. */
public final class ViewerRoutes {
    private static final String FOLDER = "/play/{token}/";
    private static final Pattern SEGMENT_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");
    private static final Map<String, File> FILES =
            Arrays.stream(File.values()).collect(Collectors.toMap(File::fileName, Function.identity()));

    private final Playback playback;
    private final String caching;

    /** Routes whose redirects may be cached for a little less than their addresses are valid. */
    public ViewerRoutes(Playback playback, Duration addressesValidFor) {
        this.playback = playback;
        this.caching = "private, max-age=" + addressesValidFor.toSeconds() * 3 / 4;
    }

    public List<Route> all() {
        return List.of(
                Route.get(FOLDER + "{take}/{segment}", Access.PUBLIC, this::segment),
                Route.get(FOLDER + PlaybackLinks.PLAYLIST, Access.PUBLIC, this::playlist),
                Route.get(FOLDER + "{file}", Access.PUBLIC, this::file),
                Route.options(FOLDER + "{take}/{segment}", Access.PUBLIC, AnyOrigin::preflight),
                Route.options(FOLDER + "{file}", Access.PUBLIC, AnyOrigin::preflight));
    }

    private void segment(Context ctx) {
        AnyOrigin.allow(ctx);
        PlaybackGrant grant = admitted(ctx);
        String take = ctx.pathParam("take");
        String segment = ctx.pathParam("segment");
        if (TakeId.parse(take).isEmpty() || !SEGMENT_NAME.matcher(segment).matches()) {
            throw ProblemException.notFound();
        }
        redirect(ctx, playback.segment(grant, take + "/" + segment).orElseThrow(ProblemException::notFound));
    }

    private void playlist(Context ctx) throws IOException {
        AnyOrigin.allow(ctx);
        PlaybackGrant grant = admitted(ctx);
        Optional<Playlist> playlist = playback.playlist(grant);
        if (playlist.isPresent()) {
            PlaylistResponse.send(ctx, playlist.get());
        } else {
            redirect(ctx, playback.hosted(grant).orElseThrow(ProblemException::notFound));
        }
    }

    private void file(Context ctx) {
        AnyOrigin.allow(ctx);
        PlaybackGrant grant = admitted(ctx);
        String name = ctx.pathParam("file");
        if (!FILES.containsKey(name)) {
            throw ProblemException.notFound();
        }
        send(ctx, playback.file(grant, FILES.get(name)).orElseThrow(ProblemException::of));
    }

    private void send(Context ctx, Content content) {
        if (content instanceof Content.Text text) {
            ctx.header(Header.CACHE_CONTROL, "private, max-age=5");
            ctx.contentType(text.contentType()).result(text.body());
        } else {
            redirect(ctx, ((Content.At) content).address());
        }
    }

    private PlaybackGrant admitted(Context ctx) {
        PlaybackGrant grant = playback.admit(ctx.pathParam("token")).orElseThrow(ProblemException::of);
        MDC.put(PathIds.MDC_RECORDING, grant.recording().toString());
        return grant;
    }

    private void redirect(Context ctx, URI address) {
        ctx.header(Header.CACHE_CONTROL, caching);
        ctx.status(307).header(Header.LOCATION, address.toString());
    }
}
