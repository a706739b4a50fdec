/** Records rooms of LiveKit: starts and stops its egress, hears its webhooks, and opens its rooms. */
@NullMarked
package dev.tapedeck.adapters.video.livekit;

import org.jspecify.annotations.NullMarked;
