package dev.tapedeck.domain.transcript.speech;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.time.Duration;
import java.util.Optional;

/**
 * Outbound port: a recording with all that was said and written in it, read in one round trip. Thread-safe. Throws
 * {@link dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 */
public interface SpeechReader {
    /**
     * Messages up to this long before the first frame still belong to the recording, unless an earlier recording of the
     * session, which is not deleted, still ran when they were sent.
     */
    Duration BEFORE_START = Duration.ofSeconds(5);

    /** The most messages that are read, the first ones. */
    int MESSAGES_MAX = 50_000;

    /** Empty when the actor may not see the recording. */
    Optional<RecordedSpeech> find(Actor actor, RecordingId recording);

    /** As {@link #find(Actor, RecordingId)}, for the system: empty when there is no such recording. */
    Optional<RecordedSpeech> find(RecordingId recording);
}
