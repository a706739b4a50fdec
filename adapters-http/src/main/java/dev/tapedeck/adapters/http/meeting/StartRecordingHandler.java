package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.application.meeting.Meetings.StartRecording;
import io.javalin.http.Context;
import java.util.UUID;

/** Starts one kind of recording in a meeting. */
final class StartRecordingHandler implements WriteOperation {
    private final Meetings meetings;

    StartRecordingHandler(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        return meetings.startRecording(command(ctx))
                .map(RecordingStartJson::of)
                .map(json -> Response.json(200, json))
                .orElseThrow(ProblemException::of);
    }

    private static StartRecording command(Context ctx) {
        StartRecordingRequest body = JsonRequests.read(ctx, StartRecordingRequest.class);
        return new StartRecording(
                MeetingRequest.caller(ctx),
                MeetingRequest.meeting(ctx),
                body.type().kind(),
                body.instance());
    }
}
