/** A Kinescope on this machine. */
@NullMarked
package dev.tapedeck.adapters.video.kinescope.fake;

import org.jspecify.annotations.NullMarked;
