/** What LiveKit calls an egress: asking for one, and reading what became of it. */
@NullMarked
package dev.tapedeck.adapters.video.livekit.egress;

import org.jspecify.annotations.NullMarked;
