package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer of the API. */
record FakeAnswer(int status, JsonNode body) {
    static FakeAnswer ok(JsonNode body) {
        return new FakeAnswer(200, body);
    }

    static FakeAnswer sent() {
        return ok(object().put("status", "sent"));
    }

    static FakeAnswer error(int status, String error, String info) {
        return new FakeAnswer(status, object().put("error", error).put("info", info));
    }

    static FakeAnswer invalid(String info) {
        return error(400, "invalid-request-error", info);
    }

    static FakeAnswer missing(String info) {
        return error(404, "not-found", info);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
