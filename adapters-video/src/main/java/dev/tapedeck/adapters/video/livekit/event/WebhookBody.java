package dev.tapedeck.adapters.video.livekit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import dev.tapedeck.domain.id.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The common fields of webhooks. */
public record WebhookBody(Wire event) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXT_LENGTH_MAX = 200;

    /** Reads a webhook; empty when it is not a JSON object. */
    public static Optional<WebhookBody> read(byte[] body) {
        try {
            Wire event = new Wire(JSON.readTree(body));
            return event.isObject() ? Optional.of(new WebhookBody(event)) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** LiveKit's own event id, the same in every repeat; otherwise a hash of the body. */
    public static String idOf(Optional<WebhookBody> read, byte[] body) {
        return read.map(webhook -> text(webhook.event, "id"))
                .filter(id -> !id.isBlank())
                .orElseGet(() -> "sha256-" + HexFormat.of().formatHex(WebhookToken.sha256(body)));
    }

    /** Empty when it is absent. */
    public String type() {
        return text(event, "event");
    }

    Instant at(Instant received) {
        return event.seconds("created_at").orElse(received);
    }

    private static String text(Wire event, String name) {
        return Texts.storable(event.text(name), TEXT_LENGTH_MAX);
    }
}
