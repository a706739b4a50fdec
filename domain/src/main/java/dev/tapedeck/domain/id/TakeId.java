package dev.tapedeck.domain.id;

import java.util.Optional;
import java.util.UUID;

/**
 * Identifies a take. Part of every start request to a provider, so that its runs and events can be matched to the take.
 */
public record TakeId(UUID value) {
    public static Optional<TakeId> parse(String text) {
        return Ids.parse(text).map(TakeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
