package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.List;
import java.util.Optional;

/**
 * One provider as an installation uses it: everything that is known of it, in one object. Immutable and thread-safe, as
 * its parts are. The adapter of a provider implements this, and its factory is the one entry to the adapter.
 */
public interface Platform extends AutoCloseable {
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

    /** Try whether the provider can be used as configured; none where there is nothing to try. */
    default List<PlatformCheck> checks() {
        return List.of();
    }

    /** Ends what the engine runs in this process, keeping what was captured, and frees all connections and threads. */
    @Override
    default void close() {
        engine().close();
    }

    /** One that is nothing but an engine. */
    static Platform of(CaptureEngine engine) {
        return () -> engine;
    }
}
