package dev.tapedeck.application.playback.playlist;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.time.RecordingTimeline;
import java.util.List;
import java.util.Optional;

/** Joins the takes of a recording into one playlist, and caches it until the recording changes. Thread-safe. */
public final class ServePlaylist {
    private final Kernel kernel;
    private final PlaylistEntries entries;
    private final PlaylistCache cache;

    public ServePlaylist(Kernel kernel) {
        this.kernel = kernel;
        this.entries = new PlaylistEntries(kernel);
        this.cache = new PlaylistCache(kernel.clock());
    }

    /**
     * The final playlist, without a look at the recording, when that and a token of it were checked within the last
     * seconds: most requests of many viewers.
     */
    public Optional<Playlist> recent(RecordingId recording) {
        return kernel.tokens().hasSeen(recording) ? cache.findEnded(recording) : Optional.empty();
    }

    /** Empty while nothing of the recording can be played. */
    public Optional<Playlist> serve(Recording recording) {
        Optional<Playlist> cached = cache.find(recording);
        return cached.isPresent() ? cached : render(recording);
    }

    /** Whether nothing is added to what plays; tracks that are still awaited lie beside it. */
    private static boolean isComplete(Recording recording) {
        return recording.status() == RecordingStatus.PROCESSING
                && recording.takes().stream()
                        .filter(RecordingTimeline::playsInTurn)
                        .noneMatch(take -> take.state().isOpen());
    }

    private Optional<Playlist> render(Recording recording) {
        List<Entry> all = entries.of(recording);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean ended = recording.status().isTerminal() || isComplete(recording);
        Playlist playlist = RenderedPlaylist.of(
                new MediaPlaylist(all, ended, kernel.settings().segmentDuration()));
        cache.put(recording, playlist);
        return Optional.of(playlist);
    }
}
