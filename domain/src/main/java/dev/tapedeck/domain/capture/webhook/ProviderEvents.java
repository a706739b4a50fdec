package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Outbound port: verifies and decodes the webhook messages of a platform. The two steps are separate, so that a later
 * release can decode stored messages again. Thread-safe, without network calls and without state.
 */
public interface ProviderEvents {
    ProviderKind provider();

    /**
     * Verifies that a message comes from the platform.
     *
     * @param header returns a header's value by its lower-case name, null when it is absent
     * @param body exactly as received
     */
    EventVerdict verify(UnaryOperator<@Nullable String> header, byte[] body);

    /**
     * The body of a verified message as it is stored: without secrets, such as passwords and tokens, and with everything
     * that {@link #decode} reads.
     */
    default String withoutSecrets(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Decodes a verified message into updates. An unknown type, or one that we do not need, gives an empty list. A
     * field that is missing or malformed drops only the updates that need it, never the whole message.
     *
     * @throws UnreadableEvent when the body cannot be parsed
     */
    List<ProviderUpdate> decode(ProviderEvent event);
}
