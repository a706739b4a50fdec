package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.provider.ProviderEvent.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decoded event.
 *
 * @param conclusion why it could not be decoded; null when it was
 */
record DecodedEvent(List<ProviderUpdate> updates, @Nullable Conclusion conclusion) {
    static DecodedEvent of(List<ProviderUpdate> updates) {
        return new DecodedEvent(updates, null);
    }

    static DecodedEvent not(State state, @Nullable String reason) {
        return not(new Conclusion(state, reason));
    }

    static DecodedEvent not(Conclusion conclusion) {
        return new DecodedEvent(List.of(), conclusion);
    }

    boolean isOfOneRun() {
        return updates.size() == 1 && updates.get(0) instanceof ProviderUpdate.RunObserved;
    }
}
