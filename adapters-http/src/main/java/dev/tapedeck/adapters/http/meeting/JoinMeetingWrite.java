package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.JsonBody;
import dev.tapedeck.adapters.http.request.RawBody;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.meeting.JoinMeetingUseCase;
import dev.tapedeck.application.meeting.JoinMeetingUseCase.Command;
import dev.tapedeck.application.meeting.JoinMeetingUseCase.Result;
import io.javalin.http.Context;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets people into rooms. The body is optional, as all of it is. */
final class JoinMeetingWrite implements WriteOperation {
    private final JoinMeetingUseCase join;
    private final MeetingLinks links;

    JoinMeetingWrite(JoinMeetingUseCase join, MeetingLinks links) {
        this.join = join;
        this.links = links;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        Result result = join.join(new Command(MeetingRequest.caller(ctx), MeetingRequest.meeting(ctx), name(ctx)));
        if (result instanceof Result.Admitted admitted) {
            MeetingJson meeting = MeetingJson.of(admitted.view(), links.in(ctx));
            return Response.json(200, JoinedMeetingJson.of(meeting, admitted.pass(), admitted.expiresAt()))
                    .secret();
        }
        if (result instanceof Result.Ended) {
            throw ProblemType.MEETING_ENDED.exception();
        }
        throw result instanceof Result.NoPlatform none
                ? KindRefusals.noPlatform(none.platform())
                : Callers.notAdmitted(ctx);
    }

    private static @Nullable String name(Context ctx) {
        return RawBody.of(ctx).length == 0
                ? null
                : JsonBody.read(ctx, Set.of("name")).text("name");
    }
}
