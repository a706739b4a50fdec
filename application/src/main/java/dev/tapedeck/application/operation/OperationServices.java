package dev.tapedeck.application.operation;

import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.storage.Storage;

/** Puts the operation use cases together. */
public final class OperationServices {
    private OperationServices() {}

    public static OperationUseCases of(Storage storage, MediaStore store) {
        return new OperationUseCases(
                storage.jobs()::pending,
                storage.jobs()::dead,
                storage.jobs()::retry,
                storage.inbox()::latest,
                new CheckHealthService(storage, store));
    }
}
