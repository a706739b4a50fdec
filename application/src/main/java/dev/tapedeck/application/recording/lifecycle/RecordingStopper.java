package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.signal.RecordingSignal.SourceLost;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Stops recordings: stores the stop, and stops the engines as soon as possible. Thread-safe. */
public final class RecordingStopper {
    private final RecordingLifecycle lifecycle;
    private final RecordingSuppressions suppressions;
    private final InstantSource clock;

    public RecordingStopper(Kernel kernel) {
        this.lifecycle = new RecordingLifecycle(kernel);
        this.suppressions = kernel.port(RecordingSuppressions.class);
        this.clock = kernel.clock();
    }

    /** Harmless when the recording is stopping or over. */
    public Recording stop(Recording recording) {
        return stop(lifecycle, recording);
    }

    /** As {@link #stop(Recording)}, for a user: the participants who are there are not recorded again by themselves. */
    public Recording stop(Actor actor, Recording recording) {
        Recording stopped = stop(lifecycle.as(actor), recording);
        if (stopped.isStopAsked() && !recording.isStopAsked()) {
            suppressRestart(recording.links().session());
        }
        return stopped;
    }

    /** For the system: who may stop a recording need not own its session. */
    private void suppressRestart(@Nullable SessionId session) {
        if (session != null) {
            suppressions.suppress(session, clock.instant());
        }
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
