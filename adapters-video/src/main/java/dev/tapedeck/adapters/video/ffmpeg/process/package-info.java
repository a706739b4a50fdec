/** Running ffmpeg as a child process, and parsing its output. */
@NullMarked
package dev.tapedeck.adapters.video.ffmpeg.process;

import org.jspecify.annotations.NullMarked;
