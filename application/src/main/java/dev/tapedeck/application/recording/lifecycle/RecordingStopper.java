package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.signal.RecordingSignal.SourceLost;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import java.time.Instant;
import java.time.InstantSource;

/** Ends recordings: the stop is remembered, and the engines are stopped as soon as they can be. Thread-safe. */
public final class RecordingStopper {
    private final RecordingLifecycle lifecycle;
    private final InstantSource clock;

    public RecordingStopper(Kernel kernel) {
        this.lifecycle = new RecordingLifecycle(kernel);
        this.clock = kernel.clock();
    }

    /** Harmless when it is stopping or over. */
    public Recording stop(Recording recording) {
        return lifecycle.apply(recording, new StopAsked(clock.instant()));
    }

    /**
     * There is nothing to be recorded any more since {@code at}: one that waits for a return is left to its window, any
     * other is to end.
     */
    public Recording lose(Recording recording, Instant at) {
        Recording now = lifecycle.apply(recording, new SourceLost(at));
        return now.waitsForReturn() ? now : stop(now);
    }

    /** Its longest duration has passed. Harmless when it is stopping or over. */
    public Recording stopAtLimit(Recording recording) {
        return lifecycle.apply(recording, new StopAsked(clock.instant(), true));
    }
}
