/** Playback over HTTP. */
@NullMarked
package dev.tapedeck.adapters.http.playback;

import org.jspecify.annotations.NullMarked;
