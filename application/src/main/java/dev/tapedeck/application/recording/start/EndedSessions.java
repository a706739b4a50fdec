package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.ConsentRepository;
import dev.tapedeck.domain.session.SessionRepository;

/** Knows which recordings their session does not want: it is over, or somebody in it refuses. */
public final class EndedSessions {
    private final SessionRepository sessions;
    private final ConsentRepository consents;

    public EndedSessions(SessionRepository sessions, ConsentRepository consents) {
        this.sessions = sessions;
        this.consents = consents;
    }

    /** Whether somebody refuses to be recorded. */
    public boolean refuse(Recording recording) {
        SessionId session = recording.links().session();
        return session != null && consents.isRefused(session);
    }

    /** Whether the recording is of a session that is over or was removed. */
    public boolean outlivedBy(Recording recording) {
        SessionId session = recording.links().session();
        return session != null
                && sessions.find(Actor.system(), session)
                        .filter(found -> !found.isEnded())
                        .isEmpty();
    }
}
