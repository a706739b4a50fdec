package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a provider has stored anything of a take. Thread-safe. */
final class StoredMedia {
    private final Kernel kernel;

    StoredMedia(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * False for a take whose media is at its provider.
     *
     * @throws dev.tapedeck.domain.media.store.MediaStoreUnavailable when the store cannot be read
     */
    boolean hasAny(Recording recording, Take take) {
        Optional<RemoteCaptureEngine> engine = kernel.platforms().remoteEngine(take.provider());
        return engine.filter(remote -> remote.mediaOf(take) == MediaPlace.STORE).isPresent()
                && isStored(kernel.media(), MediaKey.prefixOf(recording.id(), take.id()));
    }

    private static boolean isStored(MediaStore store, String prefix) {
        AtomicBoolean found = new AtomicBoolean();
        store.list(prefix, object -> {
            if (object.sizeBytes() > 0) {
                found.set(true);
            }
        });
        return found.get();
    }
}
