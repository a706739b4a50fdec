package dev.tapedeck.domain.media;

import dev.tapedeck.domain.media.store.StorageLocation;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;

/** Where the media of an asset is. */
public sealed interface MediaLocation {
    /** An object in a store. */
    record Stored(StorageLocation store, MediaKey key) implements MediaLocation {}

    /**
     * Kept and played by a provider.
     *
     * @param address where it plays
     */
    record Hosted(ProviderKind provider, URI address) implements MediaLocation {}
}
