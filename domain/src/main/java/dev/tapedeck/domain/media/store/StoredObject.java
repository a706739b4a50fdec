package dev.tapedeck.domain.media.store;

import dev.tapedeck.domain.media.MediaKey;
import org.jspecify.annotations.Nullable;

/**
 * An object in the store.
 *
 * @param contentType as stored, null in listings that do not include it
 * @param checksum the store's entity tag, or null
 */
public record StoredObject(
        MediaKey key,
        long sizeBytes,
        @Nullable String contentType,
        @Nullable String checksum) {}
