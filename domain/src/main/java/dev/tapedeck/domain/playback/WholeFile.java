package dev.tapedeck.domain.playback;

import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.recording.Recording;
import java.util.List;
import java.util.Optional;

/** Finds an MP4 that holds a whole recording, so that none is made when a platform has delivered one. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * The MP4 that was made for downloading, or the one that a platform delivered when it is the only part of the
     * recording.
     */
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

    /** Another take, after a pause or a reconnect, is another part of the same recording. */
    private static boolean holdsEverything(Recording recording, MediaAsset file) {
        return file.contentType().equals(ContentTypes.MP4)
                && recording.assets().stream()
                        .filter(asset -> asset.kind() == AssetKind.HLS)
                        .allMatch(asset -> file.take() != null && file.take().equals(asset.take()));
    }
}
