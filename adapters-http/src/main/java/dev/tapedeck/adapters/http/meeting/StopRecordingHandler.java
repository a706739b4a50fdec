package dev.tapedeck.adapters.http.meeting;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.domain.recording.Recording;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stops the recording of a meeting. */
final class StopRecordingHandler implements WriteOperation {
    private final Meetings meetings;

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record StoppedJson(String status, @Nullable String recordingId) {
        static StoppedJson of(Optional<Recording> stopped) {
            return stopped.map(recording ->
                            new StoppedJson("stopped", recording.id().toString()))
                    .orElseGet(() -> new StoppedJson("not_active", null));
        }
    }

    StopRecordingHandler(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        return meetings.stopRecording(MeetingRequest.caller(ctx), MeetingRequest.meeting(ctx))
                .map(StoppedJson::of)
                .map(json -> Response.json(200, json))
                .orElseThrow(ProblemException::of);
    }
}
