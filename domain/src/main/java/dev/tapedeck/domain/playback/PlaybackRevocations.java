package dev.tapedeck.domain.playback;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.time.Instant;
import java.util.Optional;

/** Outbound port: revocations of playback tokens. Thread-safe. */
public interface PlaybackRevocations {
    /**
     * Revokes every token of a recording that was issued before {@code before}. Does nothing when the recording is not
     * the actor's.
     */
    void revokeBefore(Actor actor, RecordingId recording, Instant before);

    /** The latest revocation time of a recording, whatever the order of the calls; empty when there is none. */
    Optional<Instant> revokedBefore(RecordingId recording);
}
