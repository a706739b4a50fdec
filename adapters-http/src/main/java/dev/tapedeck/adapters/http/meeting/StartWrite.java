package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.meeting.StartMeetingRecordingUseCase;
import dev.tapedeck.application.meeting.StartMeetingRecordingUseCase.Command;
import dev.tapedeck.application.meeting.StartMeetingRecordingUseCase.Result;
import dev.tapedeck.domain.id.InvalidValue;
import io.javalin.http.Context;
import java.util.UUID;

/** Starts one kind of recording in a meeting. */
final class StartWrite implements WriteOperation {
    private final StartMeetingRecordingUseCase start;

    StartWrite(StartMeetingRecordingUseCase start) {
        this.start = start;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        StartBody body = StartBody.read(ctx);
        Result result = start.start(new Command(
                MeetingRequest.caller(ctx),
                MeetingRequest.meeting(ctx),
                body.type().kind(),
                body.instance()));
        if (result instanceof Result.Started started) {
            return Response.json(200, RecordingStartJson.started(started.take()));
        }
        if (result instanceof Result.AlreadyActive active) {
            return Response.json(200, RecordingStartJson.alreadyActive(active.take()));
        }
        throw refused(ctx, result);
    }

    private static RuntimeException refused(Context ctx, Result result) {
        if (result instanceof Result.KindMissing missing) {
            return new InvalidValue(
                    "type",
                    "must not be " + CaptureType.nameOf(missing.kind())
                            + ", which the platform of this meeting does not record here");
        }
        return result instanceof Result.NotRecordable not
                ? ProblemType.NOT_RECORDABLE.exception(not.reason())
                : Callers.notAdmitted(ctx);
    }
}
