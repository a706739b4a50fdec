package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies files from a provider into our store, except those that stay hosted there. */
final class FilesAtProvider {
    private final Kernel kernel;
    private final CollectedAssets assets;
    private final HlsPackaging packaging;

    FilesAtProvider(Kernel kernel) {
        this.kernel = kernel;
        this.assets = new CollectedAssets(kernel);
        this.packaging = new HlsPackaging(kernel);
    }

    CollectedFile hosted(EndedTake ended, CapturedFile file) {
        return CollectedFile.of(assets.hosted(ended, file), file.duration());
    }

    /** Streamed through a local file, so that its size is checked before anything is stored. */
    CollectedFile copy(EndedTake ended, CapturedFile file) {
        try (Workspace workspace = new Workspace(kernel.media())) {
            Path local = workspace.file("copy");
            check(file, download(ended, file, local));
            StoredObject object = kernel.media().put(ended.key(file.name()), local, file.contentType());
            return file.role() == CapturedFile.Role.WHOLE
                    ? packaging.withHls(ended, assets.stored(ended, AssetKind.FILE, object, file.contentType()), local)
                    : CollectedFile.of(assets.stored(ended, AssetKind.TRACK, object, file.contentType()));
        }
    }

    private static long download(EndedTake ended, CapturedFile file, Path target) {
        try (InputStream in = ended.engine().open(ended.take(), file)) {
            return Files.copy(in, target);
        } catch (IOException e) {
            throw new ProviderUnavailable("copy " + file.name(), e);
        }
    }

    private static void check(CapturedFile file, long copied) {
        if (copied == 0) {
            throw new NotVisibleYet(file.name() + " is empty");
        }
        if (file.sizeBytes() != null && file.sizeBytes() != copied) {
            throw new NotVisibleYet(file.name() + " has " + copied + " bytes instead of " + file.sizeBytes());
        }
    }
}
