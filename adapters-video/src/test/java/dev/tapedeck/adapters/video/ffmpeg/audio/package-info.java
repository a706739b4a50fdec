@NullMarked
package dev.tapedeck.adapters.video.ffmpeg.audio;

import org.jspecify.annotations.NullMarked;
