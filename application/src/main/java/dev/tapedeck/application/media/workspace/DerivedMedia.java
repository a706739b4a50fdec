package dev.tapedeck.application.media.workspace;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.StoredObject;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the recording of a job, and adds the media that the job has made. Thread-safe. */
public final class DerivedMedia {
    private final Kernel kernel;
    private final RecordingRepository recordings;
    private final RecordingLifecycle lifecycle;

    public DerivedMedia(Kernel kernel) {
        this.kernel = kernel;
        this.recordings = kernel.port(RecordingRepository.class);
        this.lifecycle = new RecordingLifecycle(kernel);
    }

    public MediaStore store() {
        return kernel.media();
    }

    /** The recording, unless it was deleted or already has the asset that the job would make. */
    public Optional<Recording> lacking(String subject, AssetKind kind) {
        return find(subject).filter(recording -> recording.asset(kind).isEmpty());
    }

    /** The recording, unless it was deleted. */
    public Optional<Recording> find(String subject) {
        return RecordingId.parse(subject)
                .flatMap(id -> recordings.find(id))
                .filter(recording -> !recording.isDeleted());
    }

    /** Stores a file and adds it to the recording, unless the recording was deleted meanwhile. */
    public void add(Recording recording, AssetKind kind, Path file, String contentType) {
        keep(recording, file, contentType).ifPresent(stored -> add(recording, kind, stored, contentType));
    }

    /**
     * Stores a file among the recording's objects, which are purged with it; empty when the recording was deleted
     * meanwhile.
     */
    public Optional<StoredObject> keep(Recording recording, Path file, String contentType) {
        MediaKey key = MediaKey.of(recording.id(), file.getFileName().toString());
        StoredObject stored = kernel.media().put(key, file, contentType);
        if (isGone(recording)) {
            // The purge may have listed the recording's objects before this one was stored.
            kernel.media().delete(List.of(key));
            return Optional.empty();
        }
        return Optional.of(stored);
    }

    private void add(Recording recording, AssetKind kind, StoredObject stored, String contentType) {
        MediaAsset asset = MediaAsset.stored(
                kernel.ids().next(),
                kind,
                kernel.media().location(),
                stored.key(),
                stored.sizeBytes(),
                contentType,
                stored.checksum(),
                null,
                kernel.now());
        lifecycle.change(
                recording,
                current ->
                        current.isDeleted() ? Optional.empty() : Optional.of(current.withAsset(asset, kernel.now())));
    }

    private boolean isGone(Recording recording) {
        return recordings
                .find(recording.id())
                .filter(found -> !found.isDeleted())
                .isEmpty();
    }
}
