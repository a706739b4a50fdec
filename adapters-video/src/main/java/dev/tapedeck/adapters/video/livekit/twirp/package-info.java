/** Calls to a LiveKit server: requests, tokens, and responses in either spelling of its JSON. */
@NullMarked
package dev.tapedeck.adapters.video.livekit.twirp;

import org.jspecify.annotations.NullMarked;
