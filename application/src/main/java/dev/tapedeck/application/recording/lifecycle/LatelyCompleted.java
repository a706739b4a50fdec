package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;

/** The recordings that were completed last, for which a release without some job, or a crash of one, left work to do. */
public final class LatelyCompleted {
    private static final RecordingQuery QUERY = new RecordingQuery(
            RecordingStatus.COMPLETED, null, null, null, null, null, null, 1, RecordingQuery.PAGE_SIZE_MAX);

    private final RecordingRepository recordings;
    private final RecordingLifecycle lifecycle;

    public LatelyCompleted(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.lifecycle = new RecordingLifecycle(kernel);
    }

    /** Schedules what is still to be made of them. To be called once, when the process starts. */
    public void repeat() {
        recordings.list(QUERY).recordings().forEach(lifecycle::repeat);
    }
}
