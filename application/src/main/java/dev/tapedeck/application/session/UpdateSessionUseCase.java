package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a session. In a live one, turning recording on starts a recording, and off stops it. */
@FunctionalInterface
public interface UpdateSessionUseCase {
    /** What to change; null leaves a value as it is. */
    record Command(
            Actor actor,
            SessionId id,
            @Nullable String title,
            @Nullable Boolean recordingEnabled) {}

    /**
     * Changes it.
     *
     * @return the session as saved, empty when the actor has none with this id
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was changed
     */
    Optional<Session> update(Command command);
}
