package dev.tapedeck.adapters.http.meeting;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.meeting.StopMeetingRecordingUseCase;
import dev.tapedeck.application.meeting.StopMeetingRecordingUseCase.Result;
import io.javalin.http.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stops what is recorded in a meeting. */
final class StopWrite implements WriteOperation {
    private final StopMeetingRecordingUseCase stop;

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record StoppedJson(String status, @Nullable String recordingId) {}

    StopWrite(StopMeetingRecordingUseCase stop) {
        this.stop = stop;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        Result result = stop.stop(MeetingRequest.caller(ctx), MeetingRequest.meeting(ctx));
        if (result instanceof Result.Stopped stopped) {
            return Response.json(
                    200, new StoppedJson("stopped", stopped.recording().id().toString()));
        }
        if (result instanceof Result.NotActive) {
            return Response.json(200, new StoppedJson("not_active", null));
        }
        throw Callers.notAdmitted(ctx);
    }
}
