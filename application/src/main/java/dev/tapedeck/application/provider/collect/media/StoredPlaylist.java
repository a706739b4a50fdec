package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import dev.tapedeck.domain.playback.PlaylistParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that every segment of a playlist is in our store. */
final class StoredPlaylist {
    private final Kernel kernel;
    private final CollectedAssets assets;

    StoredPlaylist(Kernel kernel) {
        this.kernel = kernel;
        this.assets = new CollectedAssets(kernel);
    }

    /**
     * Returns the whole playlist. When the take is late, returns the segments that exist, with a playlist of only
     * these.
     *
     * @throws NotVisibleYet when a segment is missing and the take is not late
     */
    CollectedFile collect(EndedTake ended, MediaKey key) {
        Optional<MediaPlaylist> playlist = kernel.media()
                .read(key, PlaylistParser.BYTES_MAX)
                .flatMap(PlaylistParser::parse)
                .filter(read -> !read.entries().isEmpty());
        return playlist.isEmpty()
                ? NotVisibleYet.unlessLate(ended, key + " is no playlist, or names no segments")
                : collect(ended, key, playlist.get());
    }

    private CollectedFile collect(EndedTake ended, MediaKey key, MediaPlaylist playlist) {
        Map<String, Long> sizes = sizes(ended);
        List<Entry> there = present(playlist.entries(), sizes);
        boolean isWhole = there.size() == playlist.entries().size();
        if (there.isEmpty() || (!isWhole && !ended.isLate())) {
            return NotVisibleYet.unlessLate(ended, key + " names segments that are not there");
        }
        MediaPlaylist kept = new MediaPlaylist(there, true, Duration.ZERO);
        if (!isWhole || !playlist.ended()) {
            kernel.media().put(key, kept.render().getBytes(StandardCharsets.UTF_8), ContentTypes.HLS_PLAYLIST);
        }
        long bytes = there.stream()
                .mapToLong(entry -> sizes.getOrDefault(entry.uri(), 0L))
                .sum();
        return new CollectedFile(List.of(assets.playlist(ended, key, bytes)), kept.duration(), !isWhole);
    }

    /** The sizes of all non-empty objects under the take's prefix, by name. */
    private Map<String, Long> sizes(EndedTake ended) {
        String prefix = MediaKey.prefixOf(ended.recording().id(), ended.take().id());
        Map<String, Long> sizes = new HashMap<>();
        kernel.media().list(prefix, object -> {
            if (object.sizeBytes() > 0) {
                sizes.put(object.key().value().substring(prefix.length()), object.sizeBytes());
            }
        });
        return sizes;
    }

    /** Marks a discontinuity after a gap, as timestamps do not continue there. */
    private static List<Entry> present(List<Entry> entries, Map<String, Long> sizes) {
        List<Entry> there = new ArrayList<>();
        boolean afterGap = false;
        for (Entry entry : entries) {
            if (sizes.containsKey(entry.uri())) {
                boolean joint = entry.discontinuity() || (afterGap && !there.isEmpty());
                there.add(new Entry(entry.uri(), entry.duration(), joint));
                afterGap = false;
            } else {
                afterGap = true;
            }
        }
        return there;
    }
}
