package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/**
 * A registered webhook.
 *
 * @param failures in a row
 */
record FakeWebhook(
        String id, URI url, String secret, String retryType, List<String> types, boolean isActive, int failures) {
    /** A breaker opens after so many failures in a row, and then nothing is sent any more. */
    private static final int FAILURES_MAX = 3;

    FakeWebhook succeeded() {
        return new FakeWebhook(id, url, secret, retryType, types, isActive, 0);
    }

    FakeWebhook failed() {
        int count = failures + 1;
        boolean stays = retryType.equals("exponential") || count < FAILURES_MAX;
        return new FakeWebhook(id, url, secret, retryType, types, isActive && stays, count);
    }

    FakeWebhook broken() {
        return new FakeWebhook(id, url, secret, retryType, types, false, FAILURES_MAX);
    }

    boolean wants(String type) {
        return isActive && types.contains(type);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("uuid", id)
                .put("url", url.toString())
                .put("hmac", secret)
                .put("retryType", retryType)
                .put("state", isActive ? "ACTIVE" : "FAILED")
                .put("failedCount", failures);
        types.forEach(json.putArray("eventTypes")::add);
        return json;
    }
}
