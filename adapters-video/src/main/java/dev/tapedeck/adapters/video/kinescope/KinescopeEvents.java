package dev.tapedeck.adapters.video.kinescope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.adapters.video.kinescope.video.Video;
import dev.tapedeck.adapters.video.rest.EventSecrets;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.webhook.EventVerdict;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureInvalid;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunChanged;
import dev.tapedeck.domain.capture.webhook.UnreadableEvent;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Kinescope's webhooks. They are not signed, so their content is not trusted: an event only triggers a poll of its
 * video. Thread-safe.
 */
final class KinescopeEvents implements ProviderEvents {
    /** The only event type in Kinescope's documentation. */
    static final String STATUS_CHANGED = "media.update.status";

    private static final String FORWARDED_PROTOCOL = "x-forwarded-proto";
    /** Kinescope's messages have no ids; equal messages within this time count as one. */
    private static final Duration SAME_WITHIN = Duration.ofMinutes(1);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebhookPassword password;
    private final InstantSource clock;

    KinescopeEvents(WebhookPassword password, InstantSource clock) {
        this.password = password;
        this.clock = clock;
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.KINESCOPE;
    }

    @Override
    public EventVerdict verify(UnaryOperator<@Nullable String> header, byte[] body) {
        if ("http".equalsIgnoreCase(header.apply(FORWARDED_PROTOCOL))) {
            return new SignatureInvalid("it came over plain http, which exposes the password");
        }
        String given = header.apply(WebhookPassword.HEADER);
        if (given == null) {
            return new SignatureInvalid("login and password are missing");
        }
        return password.isIn(given)
                ? valid(body)
                : new SignatureInvalid("login or password are not those of KINESCOPE_WEBHOOK_LOGIN and _PASSWORD");
    }

    @Override
    public String withoutSecrets(byte[] body) {
        return EventSecrets.removed(body);
    }

    @Override
    public List<ProviderUpdate> decode(ProviderEvent event) {
        JsonNode read = read(event.body().getBytes(StandardCharsets.UTF_8));
        if (read == null || !read.isObject()) {
            throw new UnreadableEvent("the body is not a JSON object");
        }
        String id = JsonFields.text(read.path("data"), "id");
        boolean isChange = STATUS_CHANGED.equals(JsonFields.text(read, "event"));
        return isChange && id != null && Video.isId(id) ? List.of(new RunChanged(id)) : List.of();
    }

    /** The id includes the time, as a video may have the same status again after its media was replaced. */
    private EventVerdict valid(byte[] body) {
        long window = clock.millis() / SAME_WITHIN.toMillis();
        JsonNode read = read(body);
        String type = read == null ? null : JsonFields.text(read, "event");
        return new SignatureValid(hash(body) + "-" + window, type == null ? "" : type);
    }

    private static @Nullable JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return null;
        }
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
