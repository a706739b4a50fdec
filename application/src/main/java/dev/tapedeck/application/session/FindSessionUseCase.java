package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows one session. */
@FunctionalInterface
public interface FindSessionUseCase {
    /**
     * A session and what is going on in it.
     *
     * @param openRecording the recording that is starting or active, or null
     */
    record Result(Session session, @Nullable Recording openRecording) {}

    Optional<Result> find(Actor actor, SessionId id);
}
