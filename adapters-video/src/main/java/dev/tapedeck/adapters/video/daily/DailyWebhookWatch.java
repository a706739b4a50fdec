package dev.tapedeck.adapters.video.daily;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.DailyResponse;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Registers our webhook at Daily and keeps it active: after three failures in a row Daily sets it to FAILED and sends
 * no more events until it is created again. Other webhooks of the domain are not changed. Thread-safe.
 *
 * <p>While a webhook is created, Daily sends a test to its address, which must respond by then.
 */
public final class DailyWebhookWatch implements ProviderWebhooks {
    /** The event types that {@link DailyEvents} can decode and to which a webhook can subscribe. */
    static final List<String> EVENT_TYPES = List.of(
            "recording.started",
            "recording.ready-to-download",
            "recording.error",
            "meeting.started",
            "meeting.ended",
            "participant.joined",
            "participant.left");

    private final DailyConfig config;
    private final DailyClient client;
    private final URI address;

    /** @param address of our {@code /webhooks/daily} for Daily, which accepts only https */
    public DailyWebhookWatch(DailyConfig config, DailyClient client, URI address) {
        this.config = config;
        this.client = client;
        this.address = address;
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.DAILY;
    }

    /**
     * One call at a time per process. Two nodes may create two webhooks at the same time; the next call removes one.
     */
    @Override
    public synchronized Registration ensure() {
        List<JsonNode> ours = ours();
        List<JsonNode> good = ours.stream().filter(this::isGood).toList();
        Registration found = judge(ours, good);
        List<JsonNode> surplus = new ArrayList<>(ours);
        good.stream().limit(1).forEach(surplus::remove);
        surplus.forEach(this::delete);
        if (good.isEmpty()) {
            client.post("/webhooks", body()).required("register our webhook");
        }
        return found;
    }

    private static Registration judge(List<JsonNode> ours, List<JsonNode> good) {
        if (!good.isEmpty()) {
            return Registration.IN_PLACE;
        }
        if (ours.isEmpty()) {
            return Registration.MISSING;
        }
        return ours.stream().allMatch(DailyWebhookWatch::isActive) ? Registration.OUTDATED : Registration.FAILED;
    }

    /** Unlike other calls, this one responds with a bare list. */
    private List<JsonNode> ours() {
        JsonNode response = client.get("/webhooks").required("list the webhooks");
        List<JsonNode> ours = new ArrayList<>();
        for (JsonNode webhook : response.isArray() ? response : response.path("data")) {
            if (address.toString().equals(JsonFields.longText(webhook, "url"))) {
                ours.add(webhook);
            }
        }
        return ours;
    }

    private boolean isGood(JsonNode webhook) {
        Set<String> types = new HashSet<>();
        webhook.path("eventTypes").forEach(type -> types.add(type.asText()));
        String secret = JsonFields.text(webhook, "hmac");
        return isActive(webhook)
                && types.containsAll(EVENT_TYPES)
                && (secret == null || secret.equals(config.webhookSecret()));
    }

    private static boolean isActive(JsonNode webhook) {
        String state = JsonFields.text(webhook, "state");
        return state == null || state.toUpperCase(Locale.ROOT).equals("ACTIVE");
    }

    private void delete(JsonNode webhook) {
        String id = JsonFields.text(webhook, "uuid", "id");
        if (id == null || !id.matches("[0-9A-Za-z_-]{1,128}")) {
            return;
        }
        DailyResponse response = client.delete("/webhooks/" + id);
        if (!response.isOk() && response.status() != 404) {
            throw response.unavailable("remove a webhook");
        }
    }

    /**
     * Asks for retries with growing delay, and not for a circuit breaker, so that Daily goes on sending after a short
     * outage of ours.
     */
    private ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("url", address.toString())
                .put("retryType", "exponential")
                .put("hmac", config.webhookSecret());
        ArrayNode types = body.putArray("eventTypes");
        EVENT_TYPES.forEach(types::add);
        return body;
    }
}
