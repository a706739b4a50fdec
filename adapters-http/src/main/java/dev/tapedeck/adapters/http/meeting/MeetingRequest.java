package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.application.access.MeetingCaller;
import dev.tapedeck.domain.id.Ids;
import dev.tapedeck.domain.id.SessionId;
import io.javalin.http.Context;

/** The caller and the meeting of a request. */
final class MeetingRequest {
    private MeetingRequest() {}

    static MeetingCaller caller(Context ctx) {
        return Callers.known(ctx).map(MeetingCaller::of).orElse(MeetingCaller.ANONYMOUS);
    }

    /** The meeting's id; malformed text is treated like an unknown id. */
    static SessionId meeting(Context ctx) {
        return Ids.parse(ctx.pathParam("id"))
                .map(SessionId::new)
                .orElseThrow(() -> ProblemException.of(caller(ctx).refusal()));
    }
}
