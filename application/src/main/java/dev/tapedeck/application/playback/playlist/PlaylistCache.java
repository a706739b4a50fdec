package dev.tapedeck.application.playback.playlist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import java.util.Optional;

/** The newest rendered playlist of each recording, those used least forgotten first. Bounded by bytes; thread-safe. */
final class PlaylistCache {
    private static final long BYTES_MAX = 24L * 1024 * 1024;

    /** A playlist changes when its recording is saved or when segments arrive. */
    private record Version(long recording, long segments) {
        static Version of(Recording recording) {
            long confirmed = recording.takes().stream()
                    .mapToLong(take -> take.progress().segments())
                    .sum();
            return new Version(recording.version(), confirmed);
        }
    }

    private record Entry(Version version, Playlist playlist) {
        int sizeBytes() {
            return playlist.text().length + playlist.gzip().length;
        }
    }

    private final Cache<RecordingId, Entry> playlists = Caffeine.newBuilder()
            .maximumWeight(BYTES_MAX)
            .weigher((RecordingId recording, Entry entry) -> entry.sizeBytes())
            // Upkeep takes microseconds; a thread of a pool would outlive this object.
            .executor(Runnable::run)
            .build();

    /** Empty when the recording has changed since. */
    Optional<Playlist> find(Recording recording) {
        Entry entry = playlists.getIfPresent(recording.id());
        return entry != null && entry.version().equals(Version.of(recording))
                ? Optional.of(entry.playlist())
                : Optional.empty();
    }

    void put(Recording recording, Playlist playlist) {
        playlists.put(recording.id(), new Entry(Version.of(recording), playlist));
    }
}
