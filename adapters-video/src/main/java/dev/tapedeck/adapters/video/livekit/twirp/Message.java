package dev.tapedeck.adapters.video.livekit.twirp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON object of a request. Not thread-safe. */
public final class Message {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    public Message with(String name, String value) {
        node.put(name, value);
        return this;
    }

    public Message with(String name, int value) {
        node.put(name, value);
        return this;
    }

    public Message with(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    public Message with(String name, Message value) {
        node.set(name, value.node);
        return this;
    }

    /** A list with this object as its only element. */
    public Message withOne(String name, Message value) {
        node.putArray(name).add(value.node);
        return this;
    }

    ObjectNode node() {
        return node;
    }
}
