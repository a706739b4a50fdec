package dev.tapedeck.application.provider.poll;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.util.List;
import java.util.function.Consumer;

/** All recordings that are not over, read in batches. */
public record UnfinishedRecordings(RecordingRepository recordings) {
    private static final int BATCH = 100;

    public void forEach(Consumer<Recording> what) {
        List<Recording> batch = recordings.unfinished(null, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(what);
            batch = batch.size() < BATCH
                    ? List.of()
                    : recordings.unfinished(batch.get(BATCH - 1).id(), BATCH);
        }
    }
}
