/** Audio of local files: mixing, measuring and cutting. */
@NullMarked
package dev.tapedeck.adapters.video.ffmpeg.audio;

import org.jspecify.annotations.NullMarked;
