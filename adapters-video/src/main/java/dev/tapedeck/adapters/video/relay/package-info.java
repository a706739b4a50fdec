/** The relay from ffmpeg to RTSP sources. */
@NullMarked
package dev.tapedeck.adapters.video.relay;

import org.jspecify.annotations.NullMarked;
