/** Sound of local files: mixed, measured and cut. */
@NullMarked
package dev.tapedeck.adapters.video.ffmpeg.sound;

import org.jspecify.annotations.NullMarked;
