/** The proxy from ffmpeg to HTTP sources. */
@NullMarked
package dev.tapedeck.adapters.video.proxy;

import org.jspecify.annotations.NullMarked;
