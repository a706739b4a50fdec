package dev.tapedeck.application.recording;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import java.time.InstantSource;

/** Pauses a recording by ending its running takes; a resume starts new ones. Thread-safe. */
final class PauseRecording {
    private final RecordingLifecycle lifecycle;
    private final InstantSource clock;

    PauseRecording(Kernel kernel) {
        this.lifecycle = new RecordingLifecycle(kernel);
        this.clock = kernel.clock();
    }

    Result<Recording> pause(Actor actor, Recording recording) {
        if (recording.takes().stream().anyMatch(take -> take.kind() == TakeKind.UPLOAD)) {
            return refused("an upload cannot pause");
        }
        Paused signal = new Paused(clock.instant());
        if (recording.on(signal) instanceof Outcome.Refused refused) {
            return refused(refused.reason());
        }
        Recording now = lifecycle.as(actor).apply(recording, signal);
        return now.activity() == Activity.PAUSED
                ? Result.done(now)
                : refused("the recording went on to its end meanwhile");
    }

    private static Result<Recording> refused(String reason) {
        return Result.refused(new Refusal.Conflict(Refusal.Cause.CANNOT_PAUSE, reason));
    }
}
