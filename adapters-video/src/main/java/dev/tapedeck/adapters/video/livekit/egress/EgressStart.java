package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.twirp.Message;

/** A call that starts an egress. */
record EgressStart(String method, Message message) {}
