package dev.tapedeck.domain.playback;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.time.Instant;
import java.util.Optional;

/** Outbound port: which playback tokens no longer count. Thread-safe. */
public interface PlaybackRevocations {
    /** Ends every token of a recording that was issued before {@code before}. Nothing when it is not the actor's. */
    void revokeBefore(Actor actor, RecordingId recording, Instant before);

    /** The latest time that was given; an earlier one that comes later changes nothing. Empty without one. */
    Optional<Instant> revokedBefore(RecordingId recording);
}
