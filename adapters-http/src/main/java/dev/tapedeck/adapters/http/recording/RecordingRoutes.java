package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.playback.PlaybackLinks;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.adapters.http.transcript.TranscriptLineJson;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.application.transcript.Transcripts;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;

/** Recordings: list, start, show, change, stop, delete, and list their events. */
public final class RecordingRoutes {
    private static final String ALL = "/api/recordings";
    private static final String ONE = ALL + "/{id}";

    private final Recordings recordings;
    private final Transcripts transcripts;
    private final PlaybackLinks links;

    private record TakesJson(List<TakeJson> takes) {}

    public RecordingRoutes(Recordings recordings, Transcripts transcripts, PlaybackLinks links) {
        this.recordings = recordings;
        this.transcripts = transcripts;
        this.links = links;
    }

    public List<Route> all(IdempotentWrites writes) {
        return List.of(
                Route.get(ALL, Access.CALLER, new ListRecordingsRoute(recordings, links)),
                Route.post(ALL, Access.CALLER, writes.of(this::start)),
                Route.get(ONE, Access.CALLER, this::show),
                Route.patch(ONE, Access.CALLER, writes.of((ctx, resource) -> update(ctx))),
                Route.delete(ONE, Access.CALLER, writes.of((ctx, resource) -> delete(ctx))),
                Route.post(ONE + "/stop", Access.CALLER, writes.of((ctx, resource) -> stop(ctx))),
                Route.post(ONE + "/pause", Access.CALLER, writes.of((ctx, resource) -> pause(ctx))),
                Route.post(ONE + "/resume", Access.CALLER, writes.of((ctx, resource) -> resume(ctx))),
                Route.get(ONE + "/takes", Access.CALLER, this::takes),
                Route.get(ONE + "/history", Access.CALLER, new HistoryRoute(recordings)));
    }

    private Response start(Context ctx, UUID resource) {
        Started started = recordings
                .start(JsonRequests.read(ctx, StartRecordingRequest.class).command(Callers.user(ctx), resource))
                .orElseThrow(ProblemException::of);
        Recording recording = started.recording();
        return Response.json(started.isNew() ? 201 : 200, json(ctx, recording)).at(ALL + "/" + recording.id());
    }

    private void show(Context ctx) {
        Transcripts.Detail detail =
                transcripts.detail(Callers.actor(ctx), PathIds.recording(ctx)).orElseThrow(ProblemException::notFound);
        Json.send(
                ctx,
                new RecordingDetailJson(
                        json(ctx, detail.recording()),
                        WireNames.of(detail.status()),
                        TranscriptLineJson.all(detail.lines()),
                        TakeJson.all(detail.recording())));
    }

    private void takes(Context ctx) {
        Json.send(ctx, new TakesJson(TakeJson.all(found(ctx))));
    }

    private Response update(Context ctx) {
        RecordingId id = PathIds.recording(ctx);
        return recordings
                .update(Callers.actor(ctx), id, JsonRequests.read(ctx, UpdateRecordingRequest.class)::changed)
                .map(recording -> Response.json(200, json(ctx, recording)))
                .orElseThrow(ProblemException::notFound);
    }

    private Response stop(Context ctx) {
        return recordings
                .stop(Callers.actor(ctx), PathIds.recording(ctx))
                .map(recording -> Response.json(200, json(ctx, recording)))
                .orElseThrow(ProblemException::notFound);
    }

    private Response pause(Context ctx) {
        Recording paused =
                recordings.pause(Callers.actor(ctx), PathIds.recording(ctx)).orElseThrow(ProblemException::of);
        return Response.json(200, json(ctx, paused));
    }

    private Response resume(Context ctx) {
        Recording going =
                recordings.resume(Callers.actor(ctx), PathIds.recording(ctx)).orElseThrow(ProblemException::of);
        return Response.json(200, json(ctx, going));
    }

    private Response delete(Context ctx) {
        if (!recordings.delete(Callers.actor(ctx), PathIds.recording(ctx))) {
            throw ProblemException.notFound();
        }
        return Response.noContent();
    }

    private Recording found(Context ctx) {
        return recordings.find(Callers.actor(ctx), PathIds.recording(ctx)).orElseThrow(ProblemException::notFound);
    }

    private RecordingJson json(Context ctx, Recording recording) {
        return RecordingJson.of(recording, links.of(ctx, recording));
    }
}
