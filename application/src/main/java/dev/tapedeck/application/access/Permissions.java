package dev.tapedeck.application.access;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.session.SessionRepository;

/** Decides who may do what: the one answer to that question. Thread-safe. */
public final class Permissions {
    private final SessionRepository sessions;

    public Permissions(Kernel kernel) {
        this.sessions = kernel.port(SessionRepository.class);
    }

    /**
     * The meeting, when there is one and the caller may do this in it.
     *
     * @return refused with {@link MeetingCaller#refusal()} otherwise
     */
    public Result<Session> meeting(MeetingCaller caller, SessionId id, AnonymousRight right) {
        return sessions.find(Actor.system(), id)
                .filter(session -> session.source() instanceof CaptureSource.Room)
                .filter(meeting -> permits(caller, meeting, right))
                .map(Result::done)
                .orElseGet(() -> Result.refused(caller.refusal()));
    }

    /**
     * Whether a caller may do something in a meeting: its owner may do everything, any other caller what its policy
     * allows callers without an identity. A known caller has no fewer rights than an unknown one, as a token could
     * simply be left out.
     */
    public boolean permits(MeetingCaller caller, Session meeting, AnonymousRight right) {
        return caller.owns(meeting) || meeting.policy().anonymous().contains(right);
    }
}
