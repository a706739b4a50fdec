package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.application.meeting.Meetings.Created;
import io.javalin.http.Context;
import java.util.UUID;

/** Creates meetings. */
final class CreateMeetingHandler implements WriteOperation {
    private final Meetings meetings;

    CreateMeetingHandler(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        CreateMeetingRequest body = JsonRequests.read(ctx, CreateMeetingRequest.class);
        Created created =
                meetings.create(body.command(Callers.user(ctx), resource)).orElseThrow(ProblemException::of);
        return Response.json(created.isNew() ? 201 : 200, MeetingJson.fresh(created.meeting()))
                .at("/v1/meetings/" + created.meeting().id());
    }
}
