/** Captures streams and processes media with ffmpeg. */
@NullMarked
package dev.tapedeck.adapters.video.ffmpeg;

import org.jspecify.annotations.NullMarked;
