package dev.tapedeck.application.access;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Optional;

/**
 * The one answer to whether an actor may do something to a thing. What an actor may not see is absent, exactly like what
 * does not exist. Today an owner may do everything with its own, and nobody else anything. Thread-safe.
 */
public final class Permissions {
    private final RecordingRepository recordings;
    private final SessionRepository sessions;

    public Permissions(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.sessions = kernel.port(SessionRepository.class);
    }

    /** The recording, when there is one and the actor may view and change it. */
    public Optional<Recording> recording(Actor actor, RecordingId id) {
        return recordings.find(actor, id);
    }

    /** The session, when there is one and the actor may view and change it. */
    public Optional<Session> session(Actor actor, SessionId id) {
        return sessions.find(actor, id);
    }

    /** Whether the actor may view a recording that was read already. */
    public static boolean mayView(Actor actor, Recording recording) {
        return actor.owns(recording.owner()) && !recording.isDeleted();
    }
}
