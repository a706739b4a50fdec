package dev.tapedeck.application.provider;

import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.capture.ProviderEvents;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Optional;

/** What reads the events of this installation's providers. Immutable. */
public record PlatformEvents(Platforms platforms) {
    public Optional<ProviderEvents> of(ProviderKind provider) {
        return platforms.events(provider);
    }
}
