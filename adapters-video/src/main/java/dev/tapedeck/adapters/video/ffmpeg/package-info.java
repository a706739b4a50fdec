/** Captures streams with ffmpeg, and works on media with it. */
@NullMarked
package dev.tapedeck.adapters.video.ffmpeg;

import org.jspecify.annotations.NullMarked;
