package dev.tapedeck.application.media.workspace;

import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.StoredObject;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Finds the recording that a job is about, and adds what the job has made of it. */
public final class DerivedMedia {
    private final RecordingRepository recordings;
    private final RecordingLifecycle signals;
    private final MediaStore store;
    private final IdSource ids;
    private final InstantSource clock;

    public DerivedMedia(
            RecordingRepository recordings,
            RecordingLifecycle signals,
            MediaStore store,
            IdSource ids,
            InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    public MediaStore store() {
        return store;
    }

    /** The recording, unless it went away, or has what the job would make. */
    public Optional<Recording> lacking(String subject, AssetKind kind) {
        return find(subject).filter(recording -> recording.asset(kind).isEmpty());
    }

    /** The recording, unless it went away. */
    public Optional<Recording> find(String subject) {
        return RecordingId.parse(subject)
                .flatMap(id -> recordings.find(Actor.system(), id))
                .filter(recording -> !recording.isDeleted());
    }

    /** Stores a file and adds it to the recording, unless the recording was deleted meanwhile. */
    public void add(Recording recording, AssetKind kind, Path file, String contentType) {
        keep(recording, file, contentType).ifPresent(stored -> add(recording, kind, stored, contentType));
    }

    /** Stores a file with the recording's, which go when it goes; empty when it was deleted meanwhile. */
    public Optional<StoredObject> keep(Recording recording, Path file, String contentType) {
        MediaKey key = MediaKey.of(recording.id(), file.getFileName().toString());
        StoredObject stored = store.put(key, file, contentType);
        if (isGone(recording)) {
            // The purge may have listed the recording's objects before this one was there.
            store.delete(List.of(key));
            return Optional.empty();
        }
        return Optional.of(stored);
    }

    private void add(Recording recording, AssetKind kind, StoredObject stored, String contentType) {
        MediaAsset asset = new MediaAsset(
                ids.next(),
                kind,
                store.location(),
                stored.key(),
                stored.sizeBytes(),
                contentType,
                stored.checksum(),
                null,
                clock.instant());
        signals.change(
                recording,
                current -> current.isDeleted()
                        ? Optional.empty()
                        : Optional.of(current.withAsset(asset, clock.instant())));
    }

    private boolean isGone(Recording recording) {
        return recordings
                .find(Actor.system(), recording.id())
                .filter(found -> !found.isDeleted())
                .isEmpty();
    }
}
