/** The ways from ffmpeg to sources: each connection is made by this process, to an address that was checked. */
@NullMarked
package dev.tapedeck.adapters.video.proxy;

import org.jspecify.annotations.NullMarked;
