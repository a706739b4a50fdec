package dev.tapedeck.domain.media.store;

import dev.tapedeck.domain.media.MediaKey;
import org.jspecify.annotations.Nullable;

/**
 * An object as the store sees it.
 *
 * @param contentType as stored, null where a listing does not tell
 * @param checksum the store's entity tag, or null
 */
public record StoredObject(
        MediaKey key,
        long sizeBytes,
        @Nullable String contentType,
        @Nullable String checksum) {}
