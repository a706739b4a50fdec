package dev.tapedeck.application.operation;

import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.storage.Storage;
import java.time.InstantSource;

/** Puts the operation use cases together. */
public final class OperationServices {
    private OperationServices() {}

    public static OperationUseCases of(Storage storage, MediaStore store, InstantSource clock) {
        return new OperationUseCases(
                storage.port(JobQueue.class)::pending,
                storage.port(JobQueue.class)::dead,
                storage.port(JobQueue.class)::retry,
                storage.port(ProviderEventInbox.class)::latest,
                new CheckHealthService(storage, store, clock));
    }
}
