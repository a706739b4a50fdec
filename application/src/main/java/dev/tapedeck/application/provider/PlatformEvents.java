package dev.tapedeck.application.provider;

import dev.tapedeck.domain.capture.ProviderEvents;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reads the messages of this installation's platforms, one per provider. Immutable. */
public final class PlatformEvents {
    private final Map<ProviderKind, ProviderEvents> byProvider = new LinkedHashMap<>();

    public PlatformEvents(List<ProviderEvents> all) {
        all.forEach(events -> {
            if (byProvider.put(events.provider(), events) != null) {
                throw new IllegalArgumentException("two readers of the events of " + events.provider());
            }
        });
    }

    public Optional<ProviderEvents> of(ProviderKind provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }
}
