package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.provider.collect.StoredPlaylist;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.StoredObject;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import dev.tapedeck.domain.playback.PlaylistParser;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The playlist that a platform lets grow in our store. Platforms write it seldom and in full, so it is read only when the
 * next segment is there.
 */
public final class LivePlaylist {
    /** What one look confirms of one take, so that a long one that is seen late keeps nobody waiting. */
    public static final int SEGMENTS_AT_ONCE = 200;

    private final MediaStore store;
    private final SegmentRepository segments;
    private final InstantSource clock;

    public LivePlaylist(MediaStore store, SegmentRepository segments, InstantSource clock) {
        this.store = store;
        this.segments = segments;
        this.clock = clock;
    }

    /**
     * Confirms the segments that the playlist names, that are in the store and that follow each other.
     *
     * @throws dev.tapedeck.domain.media.MediaStoreUnavailable when the store cannot be asked
     */
    public void confirmNew(Recording recording, Take take) {
        int next = Math.toIntExact(take.progress().segments());
        if (stored(recording, take, next).isEmpty()) {
            return;
        }
        List<Entry> named = named(recording, take);
        int until = Math.min(named.size(), next + SEGMENTS_AT_ONCE);
        for (int number = next; number < until; number++) {
            if (!confirm(recording, take, number, named.get(number))) {
                return;
            }
        }
    }

    private boolean confirm(Recording recording, Take take, int number, Entry entry) {
        boolean hasLength = entry.duration().compareTo(Duration.ZERO) > 0;
        boolean isUsual = hasLength && entry.uri().equals(Segment.fileName(number));
        Optional<StoredObject> object = isUsual ? stored(recording, take, number) : Optional.empty();
        object.ifPresent(there ->
                segments.confirm(take.id(), new Segment(number, there.sizeBytes(), entry.duration()), clock.instant()));
        return object.isPresent();
    }

    private Optional<StoredObject> stored(Recording recording, Take take, int number) {
        return store.head(MediaKey.segment(recording.id(), take.id(), number)).filter(object -> object.sizeBytes() > 0);
    }

    private List<Entry> named(Recording recording, Take take) {
        return store.read(MediaKey.playlist(recording.id(), take.id()), StoredPlaylist.BYTES_MAX)
                .flatMap(bytes -> PlaylistParser.parse(new String(bytes, StandardCharsets.UTF_8)))
                .map(playlist -> playlist.entries())
                .orElse(List.of());
    }
}
