package dev.tapedeck.adapters.video.kinescope.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An answer of the API. */
record FakeReply(int status, JsonNode body) {
    static FakeReply data(JsonNode data) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("data", data);
        return new FakeReply(200, body);
    }

    static FakeReply list(List<? extends JsonNode> rows, int page, int pageSize, int total) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("meta")
                .putObject("pagination")
                .put("page", page)
                .put("per_page", pageSize)
                .put("total", total);
        body.putArray("data").addAll(rows);
        return new FakeReply(200, body);
    }

    static FakeReply done() {
        return data(JsonNodeFactory.instance.objectNode().put("success", true));
    }

    static FakeReply error(int status, int code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message);
        return new FakeReply(status, body);
    }

    static FakeReply missing() {
        return error(404, 404404, "no such entity");
    }
}
