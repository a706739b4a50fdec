package dev.tapedeck.adapters.http.provider;

import dev.tapedeck.adapters.http.body.Required;
import dev.tapedeck.application.provider.Providers.Replay;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request to replay stored events: one, or a range of time. */
record ReplayRequest(
        ProviderKind provider,
        @Nullable String eventId,
        @Nullable Instant from,
        @Nullable Instant to) {
    ReplayRequest {
        Required.value("provider", provider);
        boolean isRange = from != null || to != null;
        if ((eventId != null) == isRange) {
            throw new InvalidValue("eventId", "or from and to must be given, and not both");
        }
        if (isRange && Required.value("to", to).isBefore(Required.value("from", from))) {
            throw new InvalidValue("to", "must not lie before from");
        }
    }

    Replay command() {
        return eventId == null
                ? new Replay.Range(provider, Required.value("from", from), Required.value("to", to))
                : new Replay.One(new ProviderEventId(provider, eventId));
    }
}
