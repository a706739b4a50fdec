package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.signal.RecordingSignal.SourceLost;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import java.time.Instant;
import java.time.InstantSource;

/** Stops recordings: stores the stop, and stops the engines as soon as possible. Thread-safe. */
public final class RecordingStopper {
    private final RecordingLifecycle lifecycle;
    private final InstantSource clock;

    public RecordingStopper(Kernel kernel) {
        this.lifecycle = new RecordingLifecycle(kernel);
        this.clock = kernel.clock();
    }

    /** Harmless when the recording is stopping or over. */
    public Recording stop(Recording recording) {
        return stop(lifecycle, recording);
    }

    /** As {@link #stop(Recording)}, for a user. */
    public Recording stop(Actor actor, Recording recording) {
        return stop(lifecycle.as(actor), recording);
    }

    private Recording stop(RecordingLifecycle saving, Recording recording) {
        return saving.apply(recording, new StopAsked(clock.instant()));
    }

    /**
     * Handles that there is nothing to record since {@code at}: a recording with a reconnect window waits for it to
     * pass, any other stops.
     */
    public Recording lose(Recording recording, Instant at) {
        Recording now = lifecycle.apply(recording, new SourceLost(at));
        return now.waitsForReturn() ? now : stop(now);
    }

    /** Stops a recording whose maximum duration has passed. Harmless when the recording is stopping or over. */
    public Recording stopAtLimit(Recording recording) {
        return lifecycle.apply(recording, new StopAsked(clock.instant(), true));
    }
}
