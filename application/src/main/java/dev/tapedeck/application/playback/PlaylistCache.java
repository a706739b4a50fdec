package dev.tapedeck.application.playback;

import dev.tapedeck.application.playback.ServePlaylistUseCase.Served;
import dev.tapedeck.domain.id.RecordingId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rendered playlists, the least recently served forgotten first. Bounded by bytes; thread-safe. */
final class PlaylistCache {
    private static final long BYTES_MAX = 24L * 1024 * 1024;

    /** A playlist changes when its recording is saved or when segments arrive. */
    record Key(RecordingId recording, long version, long segments) {}

    private final Map<Key, Served> playlists = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized Optional<Served> find(Key key) {
        return Optional.ofNullable(playlists.get(key));
    }

    synchronized void put(Key key, Served served) {
        bytes += size(served)
                - Optional.ofNullable(playlists.put(key, served))
                        .map(PlaylistCache::size)
                        .orElse(0L);
        Iterator<Served> eldest = playlists.values().iterator();
        while (bytes > BYTES_MAX && eldest.hasNext()) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static long size(Served served) {
        return (long) served.text().length + served.gzip().length;
    }
}
