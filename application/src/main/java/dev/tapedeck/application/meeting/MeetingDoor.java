package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Optional;

/**
 * The one decision about who may do what in a meeting: its owner may do everything, everybody else what its policy
 * allows people without an identity. Somebody known who does not own it is no worse off than somebody unknown, as a
 * token could simply be left out.
 */
final class MeetingDoor {
    private final SessionRepository sessions;

    MeetingDoor(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /** The meeting, when there is one and the caller may do this in it. */
    Optional<Session> admit(MeetingCaller caller, SessionId id, AnonymousRight right) {
        return sessions.find(Actor.system(), id)
                .filter(session -> session.source() instanceof CaptureSource.Room)
                .filter(session -> permits(caller, session, right));
    }

    boolean permits(MeetingCaller caller, Session session, AnonymousRight right) {
        return caller.owns(session) || session.policy().anonymous().contains(right);
    }
}
