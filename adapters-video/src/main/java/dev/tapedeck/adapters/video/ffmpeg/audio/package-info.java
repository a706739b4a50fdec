/** Sound of local files: mixed, measured and cut. */
@NullMarked
package dev.tapedeck.adapters.video.ffmpeg.audio;

import org.jspecify.annotations.NullMarked;
