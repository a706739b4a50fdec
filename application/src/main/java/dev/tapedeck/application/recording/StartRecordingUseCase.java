package dev.tapedeck.application.recording;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Metadata;
import dev.tapedeck.domain.recording.Quality;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.recording.RecordingType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts a recording of a session or of a stream. */
@FunctionalInterface
public interface StartRecordingUseCase {
    /**
     * What to record; exactly one of {@code session} and {@code source} is there.
     *
     * @param id the recording's id; starting the same id again gives the recording that is there
     * @param title null for one that names kind and time
     * @param provider null for the session's, or for the default
     * @param maxDuration 1 second to 24 hours; null for the configured one
     */
    record Command(
            UserId owner,
            RecordingId id,
            @Nullable SessionId session,
            @Nullable SourceUrl source,
            @Nullable ProviderKind provider,
            @Nullable String title,
            @Nullable String description,
            @Nullable RecordingType type,
            @Nullable Quality quality,
            @Nullable UUID project,
            @Nullable UUID scene,
            List<String> tags,
            Metadata metadata,
            @Nullable Duration maxDuration) {
        public Command {
            tags = List.copyOf(tags);
        }

        /** The shortest request: a stream, with defaults for the rest. */
        public static Command ofStream(UserId owner, RecordingId id, SourceUrl source, @Nullable String title) {
            return new Command(
                    owner, id, null, source, null, title, null, null, null, null, null, List.of(), Metadata.NONE, null);
        }

        /** The shortest request for a session. */
        public static Command ofSession(UserId owner, RecordingId id, SessionId session) {
            return new Command(
                    owner, id, session, null, null, null, null, null, null, null, null, List.of(), Metadata.NONE, null);
        }
    }

    /** What came of it. */
    sealed interface Result {
        /** A new recording; its engine has been called, unless the provider did not answer yet. */
        record Started(Recording recording) implements Result {}

        /** The session was being recorded already, or the id was started before. */
        record AlreadyStarted(Recording recording) implements Result {}

        /**
         * The request names something that is not there: {@code sessionId}, {@code projectId} or {@code sceneId}; or
         * {@code id}, when the id is in use by a recording that the owner cannot see.
         */
        record NotFound(String field) implements Result {}

        /** The session has nothing that could be recorded, or is over. */
        record NotRecordable(String reason) implements Result {}

        /** No engine for this provider is configured. */
        record NoEngine(ProviderKind provider) implements Result {}

        /** The source cannot be allowed; judged without connecting to it. */
        record SourceRefused(RecordingFailure failure) implements Result {}
    }

    /**
     * Starts it.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was started
     */
    Result start(Command command);
}
