/** The shared parts of the adapters of all video platforms. */
@NullMarked
package dev.tapedeck.adapters.video;

import org.jspecify.annotations.NullMarked;
