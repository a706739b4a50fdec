package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.StoredObject;
import java.util.Optional;

/** Verifies files that a provider wrote into our store. */
final class FilesInStore {
    private final Kernel kernel;
    private final CollectedAssets assets;
    private final StoredPlaylist playlists;
    private final HlsPackaging packaging;

    FilesInStore(Kernel kernel) {
        this.kernel = kernel;
        this.assets = new CollectedAssets(kernel);
        this.playlists = new StoredPlaylist(kernel);
        this.packaging = new HlsPackaging(kernel);
    }

    /** @throws NotVisibleYet when the file is absent and the take is not late; a late one counts as lost */
    CollectedFile collect(EndedTake ended, CapturedFile file) {
        MediaKey key = ended.key(file.name());
        Optional<StoredObject> object = kernel.media().head(key).filter(there -> isWhole(there, file));
        if (object.isEmpty()) {
            return NotVisibleYet.unlessLate(ended, key + " is not there, or not whole");
        }
        return switch (file.role()) {
            case PLAYLIST -> playlists.collect(ended, key);
            case WHOLE -> whole(ended, assets.stored(ended, AssetKind.FILE, object.get(), file.contentType()));
            case TRACK, HOSTED ->
                CollectedFile.of(assets.stored(ended, AssetKind.TRACK, object.get(), file.contentType()));
        };
    }

    private CollectedFile whole(EndedTake ended, MediaAsset asset) {
        try (Workspace workspace = new Workspace(kernel.media())) {
            return packaging.withHls(ended, asset, workspace.fetch(asset.key(), "whole"));
        }
    }

    /** The size of a playlist is not compared, as providers count it differently; its segments are checked instead. */
    private static boolean isWhole(StoredObject there, CapturedFile file) {
        Long expected = file.role() == CapturedFile.Role.PLAYLIST ? null : file.sizeBytes();
        return there.sizeBytes() > 0 && (expected == null || expected == there.sizeBytes());
    }
}
