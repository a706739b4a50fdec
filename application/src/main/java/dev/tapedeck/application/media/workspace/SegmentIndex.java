package dev.tapedeck.application.media.workspace;

import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaToolFailed;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.PlaylistParser;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.time.RecordingTimeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored segments of a recording in playing order, each with its start time.
 *
 * @param key where the segment is stored
 * @param startsAt on the recording's timeline
 */
public record SegmentIndex(MediaKey key, Duration startsAt, Duration duration) {
    /** Reads the segments of all settled takes, one take after the other; empty when there are none. */
    public static List<SegmentIndex> of(Recording recording, MediaStore store) {
        List<SegmentIndex> index = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (Take take : recording.takes()) {
            for (MediaAsset asset : playlists(recording, take)) {
                for (MediaPlaylist.Entry entry : playlist(asset, store).entries()) {
                    MediaKey key = MediaKey.of(recording.id(), take.id(), entry.uri());
                    index.add(new SegmentIndex(key, at, entry.duration()));
                    at = at.plus(entry.duration());
                }
            }
        }
        return index;
    }

    /** In the order of takes, which may differ from the order of arrival. */
    private static List<MediaAsset> playlists(Recording recording, Take take) {
        boolean inTurn = RecordingTimeline.playsInTurn(take);
        return recording.assets().stream()
                .filter(asset ->
                        inTurn && asset.kind() == AssetKind.HLS && take.id().equals(asset.take()))
                .limit(1)
                .toList();
    }

    private static MediaPlaylist playlist(MediaAsset asset, MediaStore store) {
        byte[] text = store.read(asset.key(), PlaylistParser.BYTES_MAX)
                .orElseThrow(() -> new MediaStoreUnavailable(asset.key() + " is not there"));
        return PlaylistParser.parse(text).orElseThrow(() -> new MediaToolFailed(asset.key() + " is not a playlist"));
    }
}
