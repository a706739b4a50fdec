package dev.tapedeck.application.playback.playlist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Caches the latest rendered playlist of each recording; the least recently used ones are evicted first. Bounded by
 * bytes; thread-safe.
 */
final class PlaylistCache {
    private static final long BYTES_MAX = 24L * 1024 * 1024;
    /** How much longer a final playlist is served after its recording has changed, which hardly ever happens. */
    private static final Duration FRESH_FOR = Duration.ofSeconds(2);

    private final InstantSource clock;

    /** The state of a recording from which a playlist was rendered. A save or a new segment changes it. */
    private record Version(long recording, long segments) {
        static Version of(Recording recording) {
            long confirmed = recording.takes().stream()
                    .mapToLong(take -> take.progress().segments())
                    .sum();
            return new Version(recording.version(), confirmed);
        }
    }

    private record Entry(Version version, Playlist playlist, Instant checkedAt) {
        int sizeBytes() {
            return playlist.text().length + playlist.gzip().length;
        }
    }

    private final Cache<RecordingId, Entry> playlists = Caffeine.newBuilder()
            .maximumWeight(BYTES_MAX)
            .weigher((RecordingId recording, Entry entry) -> entry.sizeBytes())
            // Maintenance takes microseconds, so it runs in the calling thread; a pool thread would outlive this
            // object.
            .executor(Runnable::run)
            .build();

    /** @param clock says how long ago a playlist was compared with its recording */
    PlaylistCache(InstantSource clock) {
        this.clock = clock;
    }

    /** The cached playlist; empty when the recording has changed since then. */
    Optional<Playlist> find(Recording recording) {
        Entry entry = playlists.getIfPresent(recording.id());
        if (entry == null || !entry.version().equals(Version.of(recording))) {
            return Optional.empty();
        }
        put(recording, entry.playlist());
        return Optional.of(entry.playlist());
    }

    /** The final playlist of a recording, if it was compared with it within the last seconds. */
    Optional<Playlist> findEnded(RecordingId recording) {
        return Optional.ofNullable(playlists.getIfPresent(recording))
                .filter(entry -> entry.playlist().ended() && isFresh(entry))
                .map(Entry::playlist);
    }

    private boolean isFresh(Entry entry) {
        Duration age = Duration.between(entry.checkedAt(), clock.instant());
        return !age.isNegative() && age.compareTo(FRESH_FOR) < 0;
    }

    void put(Recording recording, Playlist playlist) {
        playlists.put(recording.id(), new Entry(Version.of(recording), playlist, clock.instant()));
    }
}
