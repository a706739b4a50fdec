package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingSignal.SourceLost;
import dev.tapedeck.domain.recording.RecordingSignal.StopAsked;
import java.time.Instant;
import java.time.InstantSource;

/** Remembers that a recording is to end, and tells its engine when that can be told already. Thread-safe. */
public final class RecordingStopper {
    private final RecordingLifecycle signals;
    private final RecordingFollowUp followUp;
    private final InstantSource clock;

    public RecordingStopper(RecordingLifecycle signals, RecordingFollowUp followUp, InstantSource clock) {
        this.signals = signals;
        this.followUp = followUp;
        this.clock = clock;
    }

    /** Harmless when it is stopping or over. */
    public Recording stop(Recording recording) {
        return followUp.follow(signals.send(recording, new StopAsked(clock.instant())));
    }

    /**
     * There is nothing to be recorded any more since {@code at}: one that waits for a return is left to its window, any
     * other is to end.
     */
    public Recording lose(Recording recording, Instant at) {
        Recording now = signals.send(recording, new SourceLost(at));
        return now.waitsForReturn() ? followUp.follow(now) : stop(now);
    }

    /** Its longest duration has passed. Harmless when it is stopping or over. */
    public Recording stopAtLimit(Recording recording) {
        return followUp.follow(signals.send(recording, new StopAsked(clock.instant(), true)));
    }
}
