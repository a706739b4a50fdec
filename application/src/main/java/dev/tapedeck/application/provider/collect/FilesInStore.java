package dev.tapedeck.application.provider.collect;

import dev.tapedeck.application.media.Workspace;
import dev.tapedeck.domain.capture.CapturedFile;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.StoredObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes sure that files which a platform wrote into our store are there. */
public final class FilesInStore {
    private final CollectedAssets assets;
    private final StoredPlaylist playlists;
    private final HlsPackaging packaging;

    public FilesInStore(CollectedAssets assets, StoredPlaylist playlists, HlsPackaging packaging) {
        this.assets = assets;
        this.playlists = playlists;
        this.packaging = packaging;
    }

    /** @throws NotVisibleYet unless it is late, which makes it lost */
    public TakeMedia.Brought bring(TakeMedia.Ended ended, CapturedFile file) {
        MediaKey key = MediaKey.of(ended.recording().id(), ended.take().id(), file.name());
        Optional<StoredObject> object = assets.store().head(key).filter(there -> isWhole(there, file));
        if (object.isEmpty()) {
            if (ended.isLate()) {
                return TakeMedia.Brought.nothing();
            }
            throw new NotVisibleYet(key + " is not there, or not whole");
        }
        return switch (file.role()) {
            case PLAYLIST -> playlists.bring(ended, key);
            case WHOLE -> whole(ended, assets.stored(ended, AssetKind.FILE, object.get(), file.contentType()));
            case TRACK, HOSTED ->
                new TakeMedia.Brought(
                        List.of(assets.stored(ended, AssetKind.TRACK, object.get(), file.contentType())), null, false);
        };
    }

    private TakeMedia.Brought whole(TakeMedia.Ended ended, MediaAsset asset) {
        try (Workspace workspace = new Workspace(assets.store())) {
            List<MediaAsset> all = new ArrayList<>();
            all.add(asset);
            Optional<HlsPackaging.Packed> packed = packaging.pack(ended, workspace.fetch(asset.key(), "whole"));
            packed.ifPresent(hls -> all.add(hls.asset()));
            @Nullable
            Duration duration = packed.map(HlsPackaging.Packed::duration).orElse(null);
            return new TakeMedia.Brought(all, duration, false);
        }
    }

    /** A playlist's size is not told by all platforms in the same way; what it names is looked at instead. */
    private static boolean isWhole(StoredObject there, CapturedFile file) {
        Long told = file.role() == CapturedFile.Role.PLAYLIST ? null : file.sizeBytes();
        return there.sizeBytes() > 0 && (told == null || told == there.sizeBytes());
    }
}
