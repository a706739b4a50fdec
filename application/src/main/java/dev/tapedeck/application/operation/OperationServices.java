package dev.tapedeck.application.operation;

import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.storage.Storage;
import java.time.InstantSource;

/** Puts the operation use cases together. */
public final class OperationServices {
    private OperationServices() {}

    public static OperationUseCases of(Storage storage, MediaStore store, InstantSource clock) {
        return new OperationUseCases(
                storage.jobs()::pending,
                storage.jobs()::dead,
                storage.jobs()::retry,
                storage.inbox()::latest,
                new CheckHealthService(storage, store, clock));
    }
}
