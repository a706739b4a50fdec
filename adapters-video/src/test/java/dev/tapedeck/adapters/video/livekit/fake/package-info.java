/** A LiveKit server that records test pictures, to be run by tests and by people without an account. */
@NullMarked
package dev.tapedeck.adapters.video.livekit.fake;

import org.jspecify.annotations.NullMarked;
