/** The playlists of recordings, growing and whole. */
@NullMarked
package dev.tapedeck.application.playback.playlist;

import org.jspecify.annotations.NullMarked;
