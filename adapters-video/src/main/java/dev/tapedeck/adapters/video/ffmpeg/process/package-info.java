/** Running ffmpeg as a child process, and reading what it says. */
@NullMarked
package dev.tapedeck.adapters.video.ffmpeg.process;

import org.jspecify.annotations.NullMarked;
