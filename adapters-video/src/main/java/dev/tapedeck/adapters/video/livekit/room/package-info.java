/** Participants and tracks in rooms of LiveKit. */
@NullMarked
package dev.tapedeck.adapters.video.livekit.room;

import org.jspecify.annotations.NullMarked;
