package dev.tapedeck.application.provider.collect;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.track.Track;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.media.track.TrackRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Stores the participants of the tracks of settled takes. */
final class TrackOwners {
    private final TrackRepository tracks;

    TrackOwners(Kernel kernel) {
        this.tracks = kernel.port(TrackRepository.class);
    }

    /**
     * Does nothing when the take has no tracks, or they are already stored.
     *
     * @param files files of the take, as its provider lists them
     * @throws IllegalStateException when the provider does not list a track that is stored
     */
    void store(Supplier<List<CapturedFile>> files, Recording recording, Take take) {
        long kept = tracks.ofRecording(recording.id()).stream()
                .filter(track -> track.take().equals(take.id()))
                .count();
        long stored = recording.assets().stream()
                .filter(asset -> asset.kind() == AssetKind.TRACK && take.id().equals(asset.take()))
                .count();
        if (kept >= stored) {
            return;
        }
        List<Track> listed = tracksOf(files.get(), recording, take);
        tracks.add(listed);
        if (listed.size() < stored) {
            throw new IllegalStateException("the owners of the tracks of take " + take.id() + " are not known");
        }
    }

    private static List<Track> tracksOf(List<CapturedFile> files, Recording recording, Take take) {
        List<Track> all = new ArrayList<>();
        for (CapturedFile file : files) {
            TrackFacts facts = file.track();
            MediaKey key = MediaKey.of(recording.id(), take.id(), file.name());
            Optional<MediaAsset> asset =
                    recording.assets().stream().filter(a -> a.isAt(key)).findFirst();
            if (facts != null && asset.isPresent()) {
                all.add(new Track(asset.get().id(), recording.id(), take.id(), all.size(), key, facts));
            }
        }
        return all;
    }
}
