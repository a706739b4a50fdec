package dev.tapedeck.adapters.http.body;

import dev.tapedeck.domain.id.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Required components of a request. */
public final class Required {
    private Required() {}

    /**
     * The value of a component.
     *
     * @throws InvalidValue when it was omitted
     */
    public static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "is missing");
        }
        return value;
    }
}
