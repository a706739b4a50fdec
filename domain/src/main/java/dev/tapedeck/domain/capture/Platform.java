package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.List;
import java.util.Optional;

/**
 * One provider as an installation uses it: its engine, events, rooms, webhooks and checks in one object. Immutable and
 * thread-safe, as its parts are. Each provider's adapter has one public factory, which returns its platform.
 */
public interface Platform extends AutoCloseable {
    /** The engine that captures takes. */
    CaptureEngine engine();

    default ProviderKind provider() {
        return engine().provider();
    }

    /** What is known of the provider before it is configured; by default, that rooms may have any name. */
    default ProviderDescription description() {
        return new ProviderDescription(provider(), rooms().map(rooms -> RoomNames.ANY));
    }

    /** Verifies and decodes the events that the provider sends; empty where it sends none here. */
    default Optional<ProviderEvents> events() {
        return Optional.empty();
    }

    /** The provider's rooms; empty where it has none. */
    default Optional<ProviderRooms> rooms() {
        return Optional.empty();
    }

    /** Keeps our webhook registered at the provider; empty where it is registered in another way. */
    default Optional<ProviderWebhooks> webhooks() {
        return Optional.empty();
    }

    /** Checks whether the provider can be used as configured; empty where there is nothing to check. */
    default List<PlatformCheck> checks() {
        return List.of();
    }

    /** Ends the takes that run in this process, keeps their media, and frees all connections and threads. */
    @Override
    default void close() {
        engine().close();
    }

    /** A platform that has an engine only. */
    static Platform of(CaptureEngine engine) {
        return () -> engine;
    }
}
