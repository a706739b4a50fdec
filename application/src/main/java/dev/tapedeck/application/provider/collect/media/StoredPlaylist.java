package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import dev.tapedeck.domain.playback.PlaylistParser;
import dev.tapedeck.domain.recording.Take;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that every segment of a playlist is in our store. */
final class StoredPlaylist {
    /** What a playlist lacks to its last frame counts as missing from here on; its lengths are rounded. */
    private static final Duration MISSING_MIN = Duration.ofSeconds(1);

    private final Kernel kernel;
    private final CollectedAssets assets;
    private final UnnamedSegments unnamed;

    StoredPlaylist(Kernel kernel) {
        this.kernel = kernel;
        this.assets = new CollectedAssets(kernel);
        this.unnamed = new UnnamedSegments(kernel);
    }

    /**
     * Returns the whole playlist; one without an end mark with the segments that follow its last one in the store. When
     * the take is late, returns the segments that exist, with a playlist of only these.
     *
     * @throws NotVisibleYet when a segment is missing and the take is not late
     */
    CollectedFile collect(EndedTake ended, MediaKey key) {
        Optional<MediaPlaylist> read =
                kernel.media().read(key, PlaylistParser.BYTES_MAX).flatMap(PlaylistParser::parse);
        if (read.map(MediaPlaylist::entries)
                        .filter(entries -> !entries.isEmpty())
                        .isEmpty()
                && !ended.isLate()) {
            throw new NotVisibleYet(key + " is no playlist, or names no segments");
        }
        return collect(ended, key, read.orElseGet(() -> new MediaPlaylist(List.of(), false, Duration.ZERO)));
    }

    private CollectedFile collect(EndedTake ended, MediaKey key, MediaPlaylist playlist) {
        Map<String, Long> sizes = sizes(ended);
        List<Entry> there = present(playlist.entries(), sizes);
        boolean isWhole = there.size() == playlist.entries().size();
        if (!isWhole && !ended.isLate()) {
            throw new NotVisibleYet(key + " names segments that are not there");
        }
        if (!playlist.ended()) {
            there.addAll(unnamed.after(ended, playlist.entries(), sizes.keySet()));
        }
        if (there.isEmpty()) {
            return NotVisibleYet.unlessLate(ended, key + " names segments that are not there");
        }
        MediaPlaylist kept = new MediaPlaylist(there, true, Duration.ZERO);
        if (!isWhole || !playlist.ended()) {
            kernel.media().put(key, kept.render().getBytes(StandardCharsets.UTF_8), ContentTypes.HLS_PLAYLIST);
        }
        long bytes = there.stream()
                .mapToLong(entry -> sizes.getOrDefault(entry.uri(), 0L))
                .sum();
        Duration missing = playlist.ended() ? Duration.ZERO : missing(ended.take(), kept.duration());
        return new CollectedFile(List.of(assets.playlist(ended, key, bytes)), kept.duration(), !isWhole, missing);
    }

    /** A provider that was killed reports its end, and not that of its media. */
    private static Duration missing(Take take, Duration kept) {
        if (take.startedAt() == null || take.endedAt() == null) {
            return Duration.ZERO;
        }
        Duration missing = Duration.between(take.startedAt().plus(kept), take.endedAt());
        return missing.compareTo(MISSING_MIN) < 0 ? Duration.ZERO : missing;
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
