package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.util.List;
import java.util.function.Consumer;

/** All recordings that are not over, read in batches. */
public final class UnfinishedRecordings {
    private static final int BATCH = 100;

    private final RecordingRepository recordings;

    public UnfinishedRecordings(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
    }

    public void forEach(Consumer<Recording> action) {
        List<Recording> batch = recordings.unfinished(null, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(action);
            batch = batch.size() < BATCH
                    ? List.of()
                    : recordings.unfinished(batch.get(BATCH - 1).id(), BATCH);
        }
    }
}
