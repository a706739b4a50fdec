/** Recording of LiveKit rooms: its egress service, webhooks and rooms. */
@NullMarked
package dev.tapedeck.adapters.video.livekit;

import org.jspecify.annotations.NullMarked;
