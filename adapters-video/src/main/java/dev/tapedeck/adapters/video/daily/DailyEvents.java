package dev.tapedeck.adapters.video.daily;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tapedeck.adapters.video.rest.EventSecrets;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.webhook.EventVerdict;
import dev.tapedeck.domain.capture.webhook.EventVerdict.Ping;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureInvalid;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.UnreadableEvent;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderKind;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Daily's webhooks. Thread-safe. */
public final class DailyEvents implements ProviderEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TEST = JsonNodeFactory.instance.objectNode().put("test", "test");
    private static final int TEST_LENGTH_MAX = 100;
    private static final int ID_LENGTH_MAX = 200;

    private final Signature signature;
    private final Duration freshness;
    private final InstantSource clock;

    public DailyEvents(DailyConfig config, InstantSource clock) {
        this.signature = new Signature(config.webhookKey());
        this.freshness = config.freshness();
        this.clock = clock;
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.DAILY;
    }

    /** The test that Daily sends when a webhook is registered may come unsigned, and has no effect. */
    @Override
    public EventVerdict verify(UnaryOperator<@Nullable String> header, byte[] body) {
        if (isTest(body)) {
            return new Ping();
        }
        String signed = header.apply(Signature.HEADER);
        String timestamp = header.apply(Signature.TIMESTAMP_HEADER);
        if (signed == null || timestamp == null) {
            return new SignatureInvalid("the signature or its timestamp is missing");
        }
        if (!isFresh(Signature.time(timestamp))) {
            return new SignatureInvalid("the timestamp is not within " + freshness + " of our clock");
        }
        return signature.isGood(signed, timestamp, body)
                ? valid(body)
                : new SignatureInvalid("the signature does not match the body and DAILY_WEBHOOK_SECRET");
    }

    @Override
    public String withoutSecrets(byte[] body) {
        return EventSecrets.removed(body);
    }

    @Override
    public List<ProviderUpdate> decode(ProviderEvent event) {
        JsonNode read;
        try {
            read = JSON.readTree(event.body());
        } catch (IOException notJson) {
            throw new UnreadableEvent("the body is not JSON");
        }
        if (read == null || !read.isObject()) {
            throw new UnreadableEvent("the body is not a JSON object");
        }
        return EventDecoder.of(read, event.receivedAt());
    }

    private static EventVerdict valid(byte[] body) {
        JsonNode read = read(body);
        String id = JsonFields.text(read, "id");
        String type = JsonFields.text(read, "type");
        return new SignatureValid(
                id == null || id.length() > ID_LENGTH_MAX ? hash(body) : id, type == null ? "" : type);
    }

    private static boolean isTest(byte[] body) {
        return body.length <= TEST_LENGTH_MAX && read(body).equals(TEST);
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? JsonNodeFactory.instance.missingNode() : read;
        } catch (IOException notJson) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private boolean isFresh(@Nullable Instant sent) {
        return sent != null && Duration.between(sent, clock.instant()).abs().compareTo(freshness) <= 0;
    }

    private static String hash(byte[] body) {
        try {
            return "sha256-"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
