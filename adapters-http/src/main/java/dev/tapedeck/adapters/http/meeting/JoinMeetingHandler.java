package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.RawBody;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.application.meeting.Meetings.Join;
import dev.tapedeck.application.meeting.Meetings.Joined;
import io.javalin.http.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues passes for rooms. The body is optional, as all its fields are. */
final class JoinMeetingHandler implements WriteOperation {
    private final Meetings meetings;
    private final MeetingLinks links;

    JoinMeetingHandler(Meetings meetings, MeetingLinks links) {
        this.meetings = meetings;
        this.links = links;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        Join command = new Join(MeetingRequest.caller(ctx), MeetingRequest.meeting(ctx), name(ctx));
        Joined joined = meetings.join(command).orElseThrow(ProblemException::of);
        MeetingJson meeting = MeetingJson.of(joined.view(), links.in(ctx));
        return Response.json(200, JoinedMeetingJson.of(meeting, joined.pass(), joined.expiresAt()))
                .secret();
    }

    private static @Nullable String name(Context ctx) {
        return RawBody.of(ctx).length == 0
                ? null
                : JsonRequests.read(ctx, JoinRequest.class).name();
    }
}
