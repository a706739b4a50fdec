package dev.tapedeck.application.track;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.AfterSettled;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;

/** Schedules mixes and transcriptions of media that has arrived. */
final class SettledTracks implements AfterSettled {
    private final Kernel kernel;

    SettledTracks(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Also for a take that settles after its recording was complete: what is made anew replaces what was made. */
    @Override
    public void settled(Recording recording, Take take) {
        boolean makesAudio = kernel.installation().hasMediaTool();
        if (recording.isDeleted() || !makesAudio || !recording.status().isTerminal()) {
            return;
        }
        String subject = recording.id().toString();
        if (take.kind() == TakeKind.TRACKS) {
            kernel.jobs().schedule(JobName.MIX, subject);
        }
        if (kernel.installation().transcribes() && recording.status() == RecordingStatus.COMPLETED) {
            kernel.jobs().schedule(JobName.TRANSCRIBE, subject);
        }
    }
}
