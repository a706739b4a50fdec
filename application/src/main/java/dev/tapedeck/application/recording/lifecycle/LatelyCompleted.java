package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;

/** Recently completed recordings, whose processing may be incomplete after a crash or an upgrade that adds a job. */
public final class LatelyCompleted {
    private static final RecordingQuery QUERY = new RecordingQuery(
            RecordingStatus.COMPLETED, null, null, null, null, null, null, 1, RecordingQuery.PAGE_SIZE_MAX);

    private final RecordingRepository recordings;
    private final RecordingLifecycle lifecycle;

    public LatelyCompleted(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.lifecycle = new RecordingLifecycle(kernel);
    }

    /** Schedules their missing jobs. Called once, when the process starts. */
    public void repeat() {
        recordings.list(QUERY).recordings().forEach(lifecycle::repeat);
    }
}
