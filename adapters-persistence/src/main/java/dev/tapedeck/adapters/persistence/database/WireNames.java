package dev.tapedeck.adapters.persistence.database;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stored names of enumerations: lower case with dashes, {@code screen-camera}. */
public final class WireNames {
    private WireNames() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable String ofNullable(@Nullable Enum<?> value) {
        return value == null ? null : of(value);
    }

    public static String[] ofAll(Collection<? extends Enum<?>> values) {
        return values.stream().map(WireNames::of).sorted().toArray(String[]::new);
    }

    public static <E extends Enum<E>> E parse(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
