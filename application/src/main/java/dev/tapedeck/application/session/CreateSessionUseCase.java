package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.session.Session;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a session. One with a source is live at once, and is recorded when that is enabled. */
@FunctionalInterface
public interface CreateSessionUseCase {
    /**
     * The session to make.
     *
     * @param id making the same id again gives the session that is there
     * @param title null for one that names the time
     * @param provider null for the default
     * @param roomName name of the room at its platform, 1 to 128 characters of {@code A-Z a-z 0-9 . _ -}; not together
     *     with {@code source}
     * @param recordingEnabled null for the configured default
     * @param reconnectWindow how long its recordings wait for what dropped, up to an hour; null for half a minute
     */
    record Command(
            UserId owner,
            SessionId id,
            @Nullable String title,
            @Nullable ProviderKind provider,
            @Nullable String roomName,
            @Nullable SourceUrl source,
            @Nullable Boolean recordingEnabled,
            @Nullable UUID project,
            @Nullable Duration reconnectWindow) {}

    /** What came of it. */
    sealed interface Result {
        record Created(Session session) implements Result {}

        record AlreadyCreated(Session session) implements Result {}

        /**
         * The request names something that is not there: {@code projectId}; or {@code id}, when the id is in use by a
         * session that the owner cannot see.
         */
        record NotFound(String field) implements Result {}

        /** No engine for this provider is configured. */
        record NoEngine(ProviderKind provider) implements Result {}

        /** Somebody else meets in this room. */
        record RoomTaken() implements Result {}

        record SourceRefused(RecordingFailure failure) implements Result {}
    }

    /**
     * Makes it.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was made
     */
    Result create(Command command);
}
