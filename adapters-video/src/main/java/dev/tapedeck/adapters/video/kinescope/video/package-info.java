/** Kinescope's videos: uploading, finding, reporting and deleting them. */
@NullMarked
package dev.tapedeck.adapters.video.kinescope.video;

import org.jspecify.annotations.NullMarked;
