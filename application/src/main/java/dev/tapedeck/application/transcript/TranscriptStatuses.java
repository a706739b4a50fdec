package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;

/** Judges from what is stored how far a transcript is that is not there. */
final class TranscriptStatuses {
    private final JobQueue jobs;
    private final boolean transcribes;

    TranscriptStatuses(JobQueue jobs, boolean transcribes) {
        this.jobs = jobs;
        this.transcribes = transcribes;
    }

    TranscriptStatus withoutTranscript(Recording recording) {
        boolean hasSound = recording.asset(AssetKind.HLS).isPresent()
                || recording.asset(AssetKind.TRACK).isPresent();
        if (recording.status() != RecordingStatus.COMPLETED || !hasSound) {
            return TranscriptStatus.NONE;
        }
        if (!transcribes) {
            return TranscriptStatus.UNAVAILABLE;
        }
        JobKey job = new JobKey(JobName.TRANSCRIBE, recording.id().toString());
        return jobs.isDead(job) ? TranscriptStatus.FAILED : TranscriptStatus.PENDING;
    }
}
