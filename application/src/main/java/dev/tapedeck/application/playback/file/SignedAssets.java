package dev.tapedeck.application.playback.file;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.playback.Playback.Content;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.store.PresignRequest;
import org.jspecify.annotations.Nullable;

/** Signs the addresses of assets in the store. */
final class SignedAssets {
    private final Kernel kernel;

    SignedAssets(Kernel kernel) {
        this.kernel = kernel;
    }

    /** @param downloadName name of the downloaded file; null for a file that is shown in place */
    Content.At at(MediaAsset asset, @Nullable String downloadName) {
        PresignRequest request = new PresignRequest(
                asset.key(), kernel.settings().addressesValidFor(), asset.contentType(), downloadName);
        return new Content.At(kernel.media().presign(request));
    }
}
