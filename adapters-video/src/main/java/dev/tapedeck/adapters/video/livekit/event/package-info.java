/** Webhooks of LiveKit. */
@NullMarked
package dev.tapedeck.adapters.video.livekit.event;

import org.jspecify.annotations.NullMarked;
