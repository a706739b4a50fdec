/** The playlists of running and complete recordings. */
@NullMarked
package dev.tapedeck.application.playback.playlist;

import org.jspecify.annotations.NullMarked;
