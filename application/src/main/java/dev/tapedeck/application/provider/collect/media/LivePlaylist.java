package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.store.StoredObject;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import dev.tapedeck.domain.playback.PlaylistParser;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A playlist that a provider writes into our store and lets grow. Providers write it rarely and in full, so it is read
 * only when the next segment exists.
 */
public final class LivePlaylist {
    /**
     * The maximum number of segments that one run confirms per take, so that a long take that is found late does not
     * delay the others.
     */
    private static final int SEGMENTS_AT_ONCE = 200;

    /** A take that was not followed while it ran has more; their figures are of its beginning then. */
    private static final int LAST_MAX = 2_000;

    private final Kernel kernel;

    public LivePlaylist(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Confirms the segments that the playlist names, that are in the store and that follow each other.
     *
     * @throws dev.tapedeck.domain.media.store.MediaStoreUnavailable when the store cannot be read
     */
    public void confirmNew(Recording recording, Take take) {
        if (stored(recording, take, next(take)).isPresent()) {
            confirm(recording, take, SEGMENTS_AT_ONCE);
        }
    }

    /** Confirms those that came with the end of the take, so that its figures are those of its playlist. */
    public void confirmLast(Recording recording, Take take) {
        confirm(recording, take, LAST_MAX);
    }

    private void confirm(Recording recording, Take take, int max) {
        int next = next(take);
        List<Entry> named = named(recording, take);
        int until = Math.min(named.size(), next + max);
        for (int number = next; number < until; number++) {
            if (!confirm(recording, take, number, named.get(number))) {
                return;
            }
        }
    }

    private static int next(Take take) {
        return Math.toIntExact(take.progress().segments());
    }

    private boolean confirm(Recording recording, Take take, int number, Entry entry) {
        boolean hasLength = entry.duration().compareTo(Duration.ZERO) > 0;
        boolean isUsual = hasLength && entry.uri().equals(Segment.fileName(number));
        Optional<StoredObject> object = isUsual ? stored(recording, take, number) : Optional.empty();
        object.map(there -> new Segment(number, there.sizeBytes(), entry.duration()))
                .ifPresent(segment -> kernel.port(SegmentRepository.class).confirm(take.id(), segment, kernel.now()));
        return object.isPresent();
    }

    private Optional<StoredObject> stored(Recording recording, Take take, int number) {
        return kernel.media()
                .head(MediaKey.segment(recording.id(), take.id(), number))
                .filter(object -> object.sizeBytes() > 0);
    }

    private List<Entry> named(Recording recording, Take take) {
        return kernel.media()
                .read(MediaKey.playlist(recording.id(), take.id()), PlaylistParser.BYTES_MAX)
                .flatMap(PlaylistParser::parse)
                .map(MediaPlaylist::entries)
                .orElse(List.of());
    }
}
