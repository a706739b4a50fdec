package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Optional;

/**
 * What is known of a provider before it is configured.
 *
 * @param rooms the names that its rooms may have; empty when it has no rooms
 */
public record ProviderDescription(ProviderKind provider, Optional<RoomNames> rooms) {
    /** Of a provider without rooms. */
    public static ProviderDescription of(ProviderKind provider) {
        return new ProviderDescription(provider, Optional.empty());
    }

    /** Of a provider with rooms. */
    public static ProviderDescription of(ProviderKind provider, RoomNames rooms) {
        return new ProviderDescription(provider, Optional.of(rooms));
    }
}
