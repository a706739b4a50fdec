/** LiveKit's egress service: starting runs, and reading their results. */
@NullMarked
package dev.tapedeck.adapters.video.livekit.egress;

import org.jspecify.annotations.NullMarked;
