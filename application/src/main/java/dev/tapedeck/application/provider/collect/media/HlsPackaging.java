package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.MediaToolFailed;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.PlaylistParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Packs a whole file into HLS beside it, so that it can be played. */
final class HlsPackaging {
    private static final String PLAYLIST = "index.m3u8";
    private static final Logger log = LoggerFactory.getLogger(HlsPackaging.class);

    private final Kernel kernel;
    private final CollectedAssets assets;

    HlsPackaging(Kernel kernel) {
        this.kernel = kernel;
        this.assets = new CollectedAssets(kernel);
    }

    /**
     * Returns the file with its HLS and duration. Without a media tool, or when the file cannot be packed, returns the
     * file alone, which can still be downloaded.
     *
     * @param file a local copy
     */
    CollectedFile withHls(EndedTake ended, MediaAsset asset, Path file) {
        MediaTool tool = kernel.tools().media();
        if (tool == null) {
            return CollectedFile.of(asset);
        }
        try (Workspace packed = new Workspace(kernel.media())) {
            tool.packageHls(file, packed.folder());
            return store(ended, asset, packed);
        } catch (MediaToolFailed unfit) {
            log.warn(
                    "recording {}: its file cannot be packed for playing",
                    ended.recording().id(),
                    unfit);
            return CollectedFile.of(asset);
        }
    }

    /** The playlist is stored last, so that it never names absent segments. */
    private CollectedFile store(EndedTake ended, MediaAsset asset, Workspace packed) {
        Optional<MediaPlaylist> playlist = PlaylistParser.parse(read(packed.file(PLAYLIST)));
        if (playlist.isEmpty() || playlist.get().entries().isEmpty()) {
            return CollectedFile.of(asset);
        }
        long bytes = 0;
        for (MediaPlaylist.Entry entry : playlist.get().entries()) {
            bytes += put(ended, packed, entry.uri(), ContentTypes.MPEG_TS);
        }
        put(ended, packed, PLAYLIST, ContentTypes.HLS_PLAYLIST);
        MediaKey key = MediaKey.playlist(ended.recording().id(), ended.take().id());
        return new CollectedFile(
                List.of(asset, assets.playlist(ended, key, bytes)),
                playlist.get().duration(),
                false);
    }

    private long put(EndedTake ended, Workspace packed, String name, String contentType) {
        return kernel.media()
                .put(ended.key(name), packed.file(name), contentType)
                .sizeBytes();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the playlist cannot be read", e);
        }
    }
}
