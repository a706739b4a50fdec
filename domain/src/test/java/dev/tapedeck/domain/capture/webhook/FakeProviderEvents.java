package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A platform's messages as a test makes them up: the body is the message's id, and the header {@code x-signature} must
 * say {@code genuine}. A body that was not made up says nothing; {@code ping} is a ping. Thread-safe.
 */
public final class FakeProviderEvents implements ProviderEvents {
    public static final String SIGNATURE = "genuine";

    private final ProviderKind provider;
    private final Map<String, List<ProviderUpdate>> updates = new ConcurrentHashMap<>();

    public FakeProviderEvents(ProviderKind provider) {
        this.provider = provider;
    }

    /** What a body says from now on. */
    public void says(String body, ProviderUpdate... what) {
        updates.put(body, List.of(what));
    }

    @Override
    public ProviderKind provider() {
        return provider;
    }

    @Override
    public EventVerdict verify(UnaryOperator<@Nullable String> header, byte[] body) {
        if (!SIGNATURE.equals(header.apply("x-signature"))) {
            return new EventVerdict.SignatureInvalid("the signature is not ours");
        }
        String id = new String(body, StandardCharsets.UTF_8);
        return id.equals("ping") ? new EventVerdict.Ping() : new EventVerdict.SignatureValid(id, "event");
    }

    @Override
    public List<ProviderUpdate> decode(ProviderEvent event) {
        if (event.body().startsWith("unreadable")) {
            throw new UnreadableEvent("the body is not a message");
        }
        return updates.getOrDefault(event.body(), List.of());
    }
}
