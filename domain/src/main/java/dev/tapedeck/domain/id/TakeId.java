package dev.tapedeck.domain.id;

import java.util.Optional;
import java.util.UUID;

/** Identifies a take. Travels in every request to a provider, so that what comes back can be matched. */
public record TakeId(UUID value) {
    public static Optional<TakeId> parse(String text) {
        return Ids.parse(text).map(TakeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
