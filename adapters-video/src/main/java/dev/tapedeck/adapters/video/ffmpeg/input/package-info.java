/** The input of a capture: the options with which ffmpeg opens a source, and the way to it. */
@NullMarked
package dev.tapedeck.adapters.video.ffmpeg.input;

import org.jspecify.annotations.NullMarked;
