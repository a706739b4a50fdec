package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer of the API. */
record FakeResponse(int status, JsonNode body) {
    static FakeResponse ok(JsonNode body) {
        return new FakeResponse(200, body);
    }

    static FakeResponse sent() {
        return ok(object().put("status", "sent"));
    }

    static FakeResponse error(int status, String error, String info) {
        return new FakeResponse(status, object().put("error", error).put("info", info));
    }

    static FakeResponse invalid(String info) {
        return error(400, "invalid-request-error", info);
    }

    static FakeResponse missing(String info) {
        return error(404, "not-found", info);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
