package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;

/** Judges from what is stored how far a transcript is that is not there. */
final class TranscriptStatuses {
    /** What was given up is looked for among so many; one that failed before them counts as pending. */
    private static final int DEAD_JOBS_SEEN = 100;

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
        return isGivenUp(recording) ? TranscriptStatus.FAILED : TranscriptStatus.PENDING;
    }

    private boolean isGivenUp(Recording recording) {
        String subject = recording.id().toString();
        return jobs.dead(DEAD_JOBS_SEEN).stream()
                .anyMatch(
                        job -> job.name() == JobName.TRANSCRIBE && job.subject().equals(subject));
    }
}
