package dev.tapedeck.application.recording;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingSignal.StopAsked;
import java.time.InstantSource;

/** Remembers that a recording is to end, and tells its engine when that can be told already. Thread-safe. */
public final class RecordingStopper {
    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final InstantSource clock;

    RecordingStopper(RecordingSignals signals, RecordingFollowUp followUp, InstantSource clock) {
        this.signals = signals;
        this.followUp = followUp;
        this.clock = clock;
    }

    /** Harmless when it is stopping or over. */
    public Recording stop(Recording recording) {
        return followUp.follow(signals.send(recording, new StopAsked(clock.instant())));
    }

    /** Its longest duration has passed. Harmless when it is stopping or over. */
    Recording stopAtLimit(Recording recording) {
        return followUp.follow(signals.send(recording, new StopAsked(clock.instant(), true)));
    }
}
