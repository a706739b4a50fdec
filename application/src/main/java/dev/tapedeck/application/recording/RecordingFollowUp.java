package dev.tapedeck.application.recording;

import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;

/**
 * What has to be done after a change, judged from the recording alone, so that it can be done again after a crash:
 * engines that should stop are told so, and pictures are made of what is complete. Thread-safe.
 */
public final class RecordingFollowUp {
    private final CaptureEngines engines;
    private final JobQueue jobs;

    public RecordingFollowUp(CaptureEngines engines, JobQueue jobs) {
        this.engines = engines;
        this.jobs = jobs;
    }

    /** Returns the recording it was given, for chaining. Doing it twice is harmless. */
    public Recording follow(Recording recording) {
        for (Take take : recording.takesToStop()) {
            engines.of(take).ifPresent(engine -> engine.stop(take));
        }
        if (wantsPictures(recording)) {
            jobs.schedule(JobName.PICTURES, recording.id().toString());
        }
        return recording;
    }

    private static boolean wantsPictures(Recording recording) {
        return recording.status() == RecordingStatus.COMPLETED
                && !recording.isDeleted()
                && recording.asset(AssetKind.HLS).isPresent()
                && recording.asset(AssetKind.THUMBNAIL).isEmpty();
    }
}
