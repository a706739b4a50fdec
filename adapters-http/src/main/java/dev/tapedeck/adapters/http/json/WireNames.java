package dev.tapedeck.adapters.http.json;

import dev.tapedeck.domain.id.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of enumerations in the API: lower case, with dashes. */
public final class WireNames {
    private WireNames() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable String ofOptional(@Nullable Enum<?> value) {
        return value == null ? null : of(value);
    }

    /**
     * The value with a name.
     *
     * @throws InvalidValue when there is none
     */
    public static <E extends Enum<E>> E read(String field, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(field, "must be one of " + all(type)));
    }

    public static <E extends Enum<E>> @Nullable E readOptional(String field, Class<E> type, @Nullable String name) {
        return name == null ? null : read(field, type, name);
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireNames::of).collect(Collectors.joining(", "));
    }
}
