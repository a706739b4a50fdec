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
 * Registers our webhook at Daily and keeps it alive: after three failures in a row Daily sets it to FAILED, and nothing
 * comes any more until it is made again. Other webhooks of the domain are left alone. Thread-safe.
 *
 * <p>While one is made, Daily sends a test to the address, so that has to be answering by then.
 */
public final class DailyWebhookWatch implements ProviderWebhooks {
    /** What {@link DailyEvents} understands, and what Daily lets a webhook ask for. */
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

    /** @param address of our {@code /webhooks/daily} as Daily reaches it; Daily takes https only */
    public DailyWebhookWatch(DailyConfig config, DailyClient client, URI address) {
        this.config = config;
        this.client = client;
        this.address = address;
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.DAILY;
    }

    /** Serialised within the process; two nodes that do this at once may leave two, of which the next call removes one. */
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

    /** Daily answers a bare list here, unlike elsewhere. */
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

    /** Retries with growing delay rather than a breaker, so that a short outage of ours does not make Daily silent. */
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
