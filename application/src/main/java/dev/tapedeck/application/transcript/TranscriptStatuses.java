package dev.tapedeck.application.transcript;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.transcript.Transcripts.Status;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;

/** Determines the status of a missing transcript from the stored data. */
final class TranscriptStatuses {
    private final Kernel kernel;

    TranscriptStatuses(Kernel kernel) {
        this.kernel = kernel;
    }

    Status withoutTranscript(Recording recording) {
        boolean hasAudio = recording.asset(AssetKind.HLS).isPresent()
                || recording.asset(AssetKind.TRACK).isPresent();
        if (recording.status() != RecordingStatus.COMPLETED || !hasAudio) {
            return Status.NONE;
        }
        if (!kernel.installation().transcribes()) {
            return Status.UNAVAILABLE;
        }
        JobKey job = new JobKey(JobName.TRANSCRIBE, recording.id().toString());
        return kernel.jobs().isDead(job) ? Status.FAILED : Status.PENDING;
    }
}
