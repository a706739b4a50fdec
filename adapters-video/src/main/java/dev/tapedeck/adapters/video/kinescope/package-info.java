/** Kinescope: a platform that hosts uploaded videos. */
@NullMarked
package dev.tapedeck.adapters.video.kinescope;

import org.jspecify.annotations.NullMarked;
