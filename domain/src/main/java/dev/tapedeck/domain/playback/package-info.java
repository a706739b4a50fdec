/** Playback: playlists, and the tokens that carry a viewer's permission. */
@NullMarked
package dev.tapedeck.domain.playback;

import org.jspecify.annotations.NullMarked;
