/** What LiveKit sends us by itself. */
@NullMarked
package dev.tapedeck.adapters.video.livekit.event;

import org.jspecify.annotations.NullMarked;
