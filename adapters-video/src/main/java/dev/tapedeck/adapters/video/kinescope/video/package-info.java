/** Kinescope's videos: uploaded, found again, told about in our words, deleted. */
@NullMarked
package dev.tapedeck.adapters.video.kinescope.video;

import org.jspecify.annotations.NullMarked;
