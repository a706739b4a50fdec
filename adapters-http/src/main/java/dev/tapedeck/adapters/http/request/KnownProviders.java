package dev.tapedeck.adapters.http.request;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Optional;
import java.util.stream.Collectors;

/** The providers that a request may name. */
public final class KnownProviders {
    private static final String NAMES =
            ProviderKind.KNOWN.stream().map(ProviderKind::name).collect(Collectors.joining(", "));

    private KnownProviders() {}

    public static Optional<ProviderKind> find(String name) {
        return ProviderKind.KNOWN.stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** The provider of that name, for a field. */
    public static ProviderKind read(String field, String name) {
        return find(name).orElseThrow(() -> new InvalidValue(field, "must be one of " + NAMES));
    }
}
