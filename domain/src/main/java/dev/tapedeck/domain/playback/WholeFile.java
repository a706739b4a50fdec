package dev.tapedeck.domain.playback;

import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.recording.Recording;
import java.util.List;
import java.util.Optional;

/** Finds the one MP4 that holds a whole recording, so that none is made where a platform delivered it already. */
public final class WholeFile {
    private WholeFile() {}

    /** The file that was made for saving, or the one that a platform delivered when it is all there is. */
    public static Optional<MediaAsset> of(Recording recording) {
        return recording.asset(AssetKind.DOWNLOAD).or(() -> delivered(recording));
    }

    private static Optional<MediaAsset> delivered(Recording recording) {
        List<MediaAsset> files = recording.assets().stream()
                .filter(asset -> asset.kind() == AssetKind.FILE)
                .toList();
        return files.size() == 1 && holdsEverything(recording, files.get(0))
                ? Optional.of(files.get(0))
                : Optional.empty();
    }

    /** A further take, after a pause or a reconnect, is a further part of the same recording. */
    private static boolean holdsEverything(Recording recording, MediaAsset file) {
        return file.contentType().equals(ContentTypes.MP4)
                && recording.assets().stream()
                        .filter(asset -> asset.kind() == AssetKind.HLS)
                        .allMatch(asset -> file.take() != null && file.take().equals(asset.take()));
    }
}
