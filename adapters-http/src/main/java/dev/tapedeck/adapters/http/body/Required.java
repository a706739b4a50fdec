package dev.tapedeck.adapters.http.body;

import dev.tapedeck.domain.id.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Components that a request must have. */
public final class Required {
    private Required() {}

    /**
     * The value of a component.
     *
     * @throws InvalidValue when it was left out
     */
    public static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "is missing");
        }
        return value;
    }
}
