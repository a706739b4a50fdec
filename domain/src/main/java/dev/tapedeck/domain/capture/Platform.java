package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Optional;

/**
 * One provider as an installation uses it: everything that is known of it, in one object. Immutable and thread-safe, as
 * its parts are. Whoever adds a provider implements this in its adapter.
 */
public interface Platform {
    /** What captures. */
    CaptureEngine engine();

    default ProviderKind provider() {
        return engine().provider();
    }

    /** Verifies and decodes the events that the provider sends; empty where it sends none here. */
    default Optional<ProviderEvents> events() {
        return Optional.empty();
    }

    /** The provider's rooms; empty where it has none. */
    default Optional<ProviderRooms> rooms() {
        return Optional.empty();
    }

    /** Keeps the provider's registration of our webhook in place; empty where somebody else does. */
    default Optional<ProviderWebhooks> webhooks() {
        return Optional.empty();
    }

    /** One that is nothing but an engine. */
    static Platform of(CaptureEngine engine) {
        return () -> engine;
    }
}
