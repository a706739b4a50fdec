/** The object store that holds media. */
@NullMarked
package dev.tapedeck.domain.media.store;

import org.jspecify.annotations.NullMarked;
