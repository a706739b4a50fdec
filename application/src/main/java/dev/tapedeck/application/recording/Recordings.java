package dev.tapedeck.application.recording;

import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.repository.RecordingPage;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Inbound port: recordings. Thread-safe. A recording that the actor may not see is absent, exactly like one that does
 * not exist. Every method throws {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be
 * reached, and {@link dev.tapedeck.domain.id.InvalidValue} when a value breaks its rule; nothing was changed then.
 */
public interface Recordings {
    /**
     * Starts a recording of a session or of a stream. Its engine has been called when this returns, unless it runs at a
     * provider. Refused as {@code NotFound} with the field {@code sessionId}, {@code projectId} or {@code sceneId} when
     * it does not exist, or {@code id} when it is in use by a recording that the owner cannot see; as {@code Conflict}
     * when the session cannot be recorded; as {@code NotConfigured}; as {@code SourceRefused}, checked without
     * connecting to the source.
     */
    Result<Started> start(Start command);

    /**
     * Stops a recording and its engine. Harmless when it is stopping or over.
     *
     * @return the current recording
     */
    Optional<Recording> stop(Actor actor, RecordingId id);

    /**
     * Pauses a recording: its running takes end and are kept, and it stays open to be resumed. Refused as {@code
     * NotFound}, and as {@code Conflict} when it cannot be paused in its state.
     *
     * @return the paused recording; it may have been paused before
     */
    Result<Recording> pause(Actor actor, RecordingId id);

    /**
     * Resumes a paused recording, with new takes of the same kinds on the same timeline. Refused as {@code NotFound},
     * and as {@code Conflict} when it is over, or the takes before the pause have not ended yet.
     *
     * @return the resumed recording; it may have been resumed before
     */
    Result<Recording> resume(Actor actor, RecordingId id);

    Optional<Recording> find(Actor actor, RecordingId id);

    /** The actor's recordings, newest first. */
    RecordingPage list(Actor actor, RecordingQuery query);

    /**
     * Applies {@code change} to the stored details. The function may be called again when another save came first.
     *
     * @return the saved recording
     */
    Optional<Recording> update(Actor actor, RecordingId id, UnaryOperator<RecordingDetails> change);

    /**
     * Deletes a recording: stops its takes, hides it at once, and schedules the deletion of its objects and rows.
     *
     * @return false when the actor has no recording with this id, also when it was deleted before
     */
    boolean delete(Actor actor, RecordingId id);

    /** The events of a recording, oldest first; the first 1,000. */
    Optional<List<StoredEvent>> history(Actor actor, RecordingId id);

    /**
     * A request for a recording; exactly one of {@code session} and {@code source} is present.
     *
     * @param id the recording's id; starting the same id again returns the existing recording
     * @param title null for a title with type and time
     * @param provider null for the session's, or for the default
     * @param maxDuration 1 second to 24 hours; null for the configured one
     */
    record Start(
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
        public Start {
            tags = List.copyOf(tags);
        }

        /** The shortest request: a stream, with defaults for the rest. */
        public static Start ofStream(UserId owner, RecordingId id, SourceUrl source, @Nullable String title) {
            return new Start(
                    owner, id, null, source, null, title, null, null, null, null, null, List.of(), Metadata.NONE, null);
        }

        /** The shortest request for a session. */
        public static Start ofSession(UserId owner, RecordingId id, SessionId session) {
            return new Start(
                    owner, id, session, null, null, null, null, null, null, null, null, List.of(), Metadata.NONE, null);
        }
    }

    /**
     * The result of a start.
     *
     * @param isNew false when the session was already being recorded, or the id was started before
     */
    record Started(Recording recording, boolean isNew) {}
}
