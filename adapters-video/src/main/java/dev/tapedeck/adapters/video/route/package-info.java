/** The route from ffmpeg to a source: each connection is made to an address that was checked. */
@NullMarked
package dev.tapedeck.adapters.video.route;

import org.jspecify.annotations.NullMarked;
