package dev.tapedeck.application.provider;

import dev.tapedeck.domain.capture.CapturedFile;
import dev.tapedeck.domain.capture.RemoteCaptureEngine;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Track;
import dev.tapedeck.domain.media.TrackFacts;
import dev.tapedeck.domain.media.TrackRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down whose the tracks of a settled take are. */
final class TakeTracks {
    private final TrackRepository tracks;

    TakeTracks(TrackRepository tracks) {
        this.tracks = tracks;
    }

    /** Nothing when the take has none, or they are written down already. */
    void keep(RemoteCaptureEngine engine, Recording recording, Take take) {
        long kept = tracks.ofRecording(recording.id()).stream()
                .filter(track -> track.take().equals(take.id()))
                .count();
        long stored = recording.assets().stream()
                .filter(asset -> asset.kind() == AssetKind.TRACK && take.id().equals(asset.take()))
                .count();
        if (kept < stored) {
            tracks.add(tracksOf(engine.files(take), recording, take));
        }
    }

    private static List<Track> tracksOf(List<CapturedFile> files, Recording recording, Take take) {
        List<Track> all = new ArrayList<>();
        for (CapturedFile file : files) {
            TrackFacts facts = file.track();
            MediaKey key = MediaKey.of(recording.id(), take.id(), file.name());
            Optional<MediaAsset> asset =
                    recording.assets().stream().filter(a -> a.key().equals(key)).findFirst();
            if (facts != null && asset.isPresent()) {
                all.add(new Track(asset.get().id(), recording.id(), take.id(), all.size(), key, facts));
            }
        }
        return all;
    }
}
