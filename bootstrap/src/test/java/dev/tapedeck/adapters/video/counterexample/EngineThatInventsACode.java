package dev.tapedeck.adapters.video.counterexample;

import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;

public final class EngineThatInventsACode {
    RecordingFailure fail() {
        return new RecordingFailure("moon_phase", Blame.US, false, "A code that no page explains.");
    }
}
