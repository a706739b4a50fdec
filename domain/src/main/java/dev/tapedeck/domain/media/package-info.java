/** Stored media: segments, assets, the object store that holds them, and the tool that works on them. */
@NullMarked
package dev.tapedeck.domain.media;

import org.jspecify.annotations.NullMarked;
