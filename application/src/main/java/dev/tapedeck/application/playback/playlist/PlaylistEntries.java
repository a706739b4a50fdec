package dev.tapedeck.application.playback.playlist;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import dev.tapedeck.domain.playback.PlaylistParser;
import dev.tapedeck.domain.playback.TakePlaylist;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.time.RecordingTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the segments of a recording in playing order: from stored playlists for settled takes, from rows for running
 * ones.
 */
final class PlaylistEntries {
    private final SegmentRepository segments;
    private final MediaStore store;

    PlaylistEntries(Kernel kernel) {
        this.segments = kernel.port(SegmentRepository.class);
        this.store = kernel.media();
    }

    List<Entry> of(Recording recording) {
        List<Entry> all = new ArrayList<>();
        List<Take> inTurn = recording.takes().stream()
                .filter(RecordingTimeline::playsInTurn)
                .toList();
        for (Take take : inTurn) {
            List<Entry> ofTake = of(recording, take);
            String folder = take.id() + "/";
            for (int i = 0; i < ofTake.size(); i++) {
                Entry entry = ofTake.get(i);
                boolean joint = i == 0 ? !all.isEmpty() : entry.discontinuity();
                all.add(new Entry(folder + entry.uri(), entry.duration(), joint));
            }
        }
        return all;
    }

    private List<Entry> of(Recording recording, Take take) {
        Optional<MediaAsset> stored = recording.assets().stream()
                .filter(asset -> asset.kind() == AssetKind.HLS && take.id().equals(asset.take()))
                .findFirst();
        return stored.isPresent() ? stored(stored.get()) : TakePlaylist.contiguous(segments.ofTake(take.id()));
    }

    private List<Entry> stored(MediaAsset asset) {
        byte[] bytes = store.read(asset.key(), PlaylistParser.BYTES_MAX)
                .orElseThrow(() -> new MediaStoreUnavailable(asset.key() + " is not there"));
        return PlaylistParser.parse(bytes)
                .orElseThrow(() -> new MediaStoreUnavailable(asset.key() + " is not a playlist"))
                .entries();
    }
}
