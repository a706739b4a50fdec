package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Outbound port: what a platform sends us by itself. Verifying and decoding are apart, so that what was stored can be
 * decoded again by a later release. Thread-safe, without network and without state.
 */
public interface ProviderEvents {
    ProviderKind provider();

    /**
     * Judges whether a message comes from the platform.
     *
     * @param header gives a header's value by its lower-case name, null when it is absent
     * @param body exactly as received
     */
    EventVerdict verify(UnaryOperator<@Nullable String> header, byte[] body);

    /**
     * What a verified message says. An unknown type, or one that says nothing we need, gives nothing; a field that is
     * missing or of another shape costs what hangs on it, never the message.
     *
     * @throws UnreadableEvent when nothing can be made of the body
     */
    List<ProviderUpdate> decode(ProviderEvent event);
}
