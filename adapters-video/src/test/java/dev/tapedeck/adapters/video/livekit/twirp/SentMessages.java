package dev.tapedeck.adapters.video.livekit.twirp;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows what messages hold; they do not by themselves, as there are keys in them. */
public final class SentMessages {
    private SentMessages() {}

    public static JsonNode json(Message message) {
        return message.node();
    }
}
