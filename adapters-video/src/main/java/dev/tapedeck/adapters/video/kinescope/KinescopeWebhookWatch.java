package dev.tapedeck.adapters.video.kinescope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.adapters.video.kinescope.video.Video;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Registers our webhook at Kinescope and repairs it. Other webhooks of the workspace are not changed. Thread-safe. */
public final class KinescopeWebhookWatch implements ProviderWebhooks {
    private static final String ALL = "/v1/webhooks";

    private final KinescopeClient client;
    private final WebhookPassword password;
    private final URI address;
    private boolean passwordIsReported;

    /** @param address of our {@code /webhooks/kinescope} for Kinescope */
    public KinescopeWebhookWatch(KinescopeClient client, WebhookPassword password, URI address) {
        this.client = client;
        this.password = password;
        this.address = address;
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.KINESCOPE;
    }

    /** Kinescope does not return the password of a webhook, so each process sets it once. */
    @Override
    public synchronized Registration ensure() {
        JsonNode all = client.get(ALL).required("list the webhooks");
        Optional<JsonNode> ours = StreamSupport.stream(all.spliterator(), false)
                .filter(webhook -> address.toString().equals(JsonFields.longText(webhook, "endpoint")))
                .filter(webhook -> Video.isId(JsonFields.text(webhook, "id")))
                .findFirst();
        if (ours.isEmpty()) {
            client.post(ALL, body()).required("register our webhook");
            passwordIsReported = true;
            return Registration.MISSING;
        }
        boolean isGood = isGood(ours.get());
        if (!isGood || !passwordIsReported) {
            client.put(ALL + "/" + JsonFields.text(ours.get(), "id"), body()).required("change our webhook");
            passwordIsReported = true;
        }
        return isGood ? Registration.IN_PLACE : Registration.OUTDATED;
    }

    private boolean isGood(JsonNode webhook) {
        String login = JsonFields.text(webhook, "login");
        boolean tells = StreamSupport.stream(webhook.path("events").spliterator(), false)
                .anyMatch(event -> event.asText().equals(KinescopeEvents.STATUS_CHANGED));
        return tells && (login == null || login.equals(password.login()));
    }

    private ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", "Tapedeck")
                .put("endpoint", address.toString())
                .put("login", password.login())
                .put("password", password.password());
        body.putArray("events").add(KinescopeEvents.STATUS_CHANGED);
        return body;
    }
}
