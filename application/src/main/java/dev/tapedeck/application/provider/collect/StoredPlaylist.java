package dev.tapedeck.application.provider.collect;

import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.PlaylistParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that every segment of a playlist in our store is there. */
public final class StoredPlaylist {
    public static final int BYTES_MAX = 16 * 1024 * 1024;

    private final CollectedAssets assets;

    public StoredPlaylist(CollectedAssets assets) {
        this.assets = assets;
    }

    /** What is there of it when it is late, with the playlist told so; otherwise all of it. */
    public TakeMedia.Brought bring(TakeMedia.Ended ended, MediaKey key) {
        Optional<MediaPlaylist> playlist = read(key);
        if (playlist.isEmpty() || playlist.get().entries().isEmpty()) {
            return later(ended, key + " is no playlist, or names no segments");
        }
        Map<String, Long> sizes = sizes(ended);
        List<Entry> there = present(playlist.get().entries(), sizes);
        boolean isWhole = there.size() == playlist.get().entries().size();
        if (there.isEmpty() || (!isWhole && !ended.isLate())) {
            return later(ended, key + " names segments that are not there");
        }
        MediaPlaylist kept = new MediaPlaylist(there, true, Duration.ZERO);
        if (!isWhole || !playlist.get().ended()) {
            assets.store().put(key, kept.render().getBytes(StandardCharsets.UTF_8), ContentTypes.HLS_PLAYLIST);
        }
        long bytes = there.stream()
                .mapToLong(entry -> sizes.getOrDefault(entry.uri(), 0L))
                .sum();
        return new TakeMedia.Brought(
                List.of(assets.playlist(ended, key, bytes, ContentTypes.HLS_PLAYLIST)), kept.duration(), !isWhole);
    }

    private static TakeMedia.Brought later(TakeMedia.Ended ended, String what) {
        if (ended.isLate()) {
            return TakeMedia.Brought.nothing();
        }
        throw new NotVisibleYet(what);
    }

    private Optional<MediaPlaylist> read(MediaKey key) {
        return assets.store()
                .read(key, BYTES_MAX)
                .flatMap(bytes -> PlaylistParser.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Of everything under the take's prefix that is not empty, by its name there. */
    private Map<String, Long> sizes(TakeMedia.Ended ended) {
        MediaStore store = assets.store();
        String prefix = MediaKey.prefixOf(ended.recording().id(), ended.take().id());
        Map<String, Long> sizes = new HashMap<>();
        store.list(prefix, object -> {
            if (object.sizeBytes() > 0) {
                sizes.put(object.key().value().substring(prefix.length()), object.sizeBytes());
            }
        });
        return sizes;
    }

    /** What follows a gap has another clock. */
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
