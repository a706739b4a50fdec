/** Kinescope: a platform that keeps and plays what is uploaded to it, and what its webhooks hint at. */
@NullMarked
package dev.tapedeck.adapters.video.kinescope;

import org.jspecify.annotations.NullMarked;
