/** Who is in a room of LiveKit, and what they show. */
@NullMarked
package dev.tapedeck.adapters.video.livekit.room;

import org.jspecify.annotations.NullMarked;
