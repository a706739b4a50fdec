package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.playback.PlaybackLinks;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.StartRefusals;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.recording.StartRecordingUseCase;
import dev.tapedeck.application.recording.StartRecordingUseCase.Result;
import dev.tapedeck.domain.recording.Recording;
import io.javalin.http.Context;
import java.util.UUID;

/** Starts recordings. */
final class StartRecordingWrite implements WriteOperation {
    private final StartRecordingUseCase start;
    private final PlaybackLinks links;

    StartRecordingWrite(StartRecordingUseCase start, PlaybackLinks links) {
        this.start = start;
        this.links = links;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        Result result =
                start.start(JsonRequests.read(ctx, StartRecordingRequest.class).command(Callers.user(ctx), resource));
        if (result instanceof Result.Started started) {
            return answer(ctx, 201, started.recording());
        }
        if (result instanceof Result.AlreadyStarted already) {
            return answer(ctx, 200, already.recording());
        }
        throw refused(result);
    }

    private Response answer(Context ctx, int status, Recording recording) {
        return Response.json(status, RecordingJson.of(recording, links.of(ctx, recording)))
                .at("/api/recordings/" + recording.id());
    }

    private static ProblemException refused(Result result) {
        if (result instanceof Result.NotFound missing) {
            return StartRefusals.nothingBehind(missing.field());
        }
        if (result instanceof Result.NoEngine none) {
            return StartRefusals.noEngine(none.provider());
        }
        if (result instanceof Result.SourceRefused source) {
            return StartRefusals.source(source.failure());
        }
        return ProblemType.NOT_RECORDABLE
                .problem(((Result.NotRecordable) result).reason())
                .at("sessionId")
                .exception();
    }
}
