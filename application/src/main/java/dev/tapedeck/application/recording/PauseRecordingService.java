package dev.tapedeck.application.recording;

import dev.tapedeck.application.recording.lifecycle.RecordingFollowUp;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.InstantSource;

/** Pauses by ending the takes that capture; whoever resumes starts further ones. */
final class PauseRecordingService implements PauseRecordingUseCase {
    private final RecordingRepository recordings;
    private final RecordingLifecycle signals;
    private final RecordingFollowUp followUp;
    private final InstantSource clock;

    PauseRecordingService(
            RecordingRepository recordings, RecordingLifecycle signals, RecordingFollowUp followUp, InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.followUp = followUp;
        this.clock = clock;
    }

    @Override
    public Result pause(Actor actor, RecordingId id) {
        return recordings.find(actor, id).map(this::pause).orElseGet(Result.NotFound::new);
    }

    private Result pause(Recording recording) {
        if (recording.takes().stream().anyMatch(take -> take.kind() == TakeKind.UPLOAD)) {
            return new Result.Refused(recording, "an upload cannot pause");
        }
        RecordingSignal signal = new RecordingSignal.Paused(clock.instant());
        if (recording.on(signal) instanceof Outcome.Refused refused) {
            return new Result.Refused(recording, refused.reason());
        }
        Recording now = followUp.follow(signals.send(recording, signal));
        return now.activity() == Activity.PAUSED
                ? new Result.Paused(now)
                : new Result.Refused(now, "the recording went on to its end meanwhile");
    }
}
