package dev.tapedeck.application.provider.collect;

import dev.tapedeck.application.media.Workspace;
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
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a whole file playable: packs it into HLS beside the file. */
public final class HlsPackaging {
    private static final String PLAYLIST = "index.m3u8";
    private static final Logger log = LoggerFactory.getLogger(HlsPackaging.class);

    private final CollectedAssets assets;
    private final @Nullable MediaTool tool;

    /** @param tool null where files stay as they are */
    public HlsPackaging(CollectedAssets assets, @Nullable MediaTool tool) {
        this.assets = assets;
        this.tool = tool;
    }

    /** A playlist in the store, and how long it plays. */
    public record Packed(MediaAsset asset, Duration duration) {}

    /** Empty when there is no tool, or the file cannot be packed; it can still be downloaded. */
    public Optional<Packed> pack(TakeMedia.Ended ended, Path file) {
        if (tool == null) {
            return Optional.empty();
        }
        try (Workspace packed = new Workspace(assets.store())) {
            tool.packageHls(file, packed.folder());
            return store(ended, packed);
        } catch (MediaToolFailed unfit) {
            log.warn(
                    "recording {}: its file cannot be packed for playing",
                    ended.recording().id(),
                    unfit);
            return Optional.empty();
        }
    }

    /** The playlist comes last, so that it never names what is not there. */
    private Optional<Packed> store(TakeMedia.Ended ended, Workspace packed) {
        Optional<MediaPlaylist> playlist = PlaylistParser.parse(text(packed.file(PLAYLIST)));
        if (playlist.isEmpty() || playlist.get().entries().isEmpty()) {
            return Optional.empty();
        }
        long bytes = 0;
        for (MediaPlaylist.Entry entry : playlist.get().entries()) {
            bytes += put(ended, packed, entry.uri(), ContentTypes.MPEG_TS);
        }
        put(ended, packed, PLAYLIST, ContentTypes.HLS_PLAYLIST);
        MediaKey key = MediaKey.playlist(ended.recording().id(), ended.take().id());
        return Optional.of(new Packed(
                assets.playlist(ended, key, bytes, ContentTypes.HLS_PLAYLIST),
                playlist.get().duration()));
    }

    private long put(TakeMedia.Ended ended, Workspace packed, String name, String contentType) {
        MediaKey key = MediaKey.of(ended.recording().id(), ended.take().id(), name);
        return assets.store().put(key, packed.file(name), contentType).sizeBytes();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the playlist cannot be read", e);
        }
    }
}
