@NullMarked
package dev.tapedeck.adapters.video.ffmpeg.sound;

import org.jspecify.annotations.NullMarked;
