/** Calls a LiveKit server: requests, tokens, and answers in either spelling of its JSON. */
@NullMarked
package dev.tapedeck.adapters.video.livekit.twirp;

import org.jspecify.annotations.NullMarked;
