package dev.tapedeck.adapters.http.request;

import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.ProviderKind;
import io.javalin.config.Key;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The providers that requests may name. Immutable.
 *
 * @param all in the order in which they are listed
 */
public record KnownProviders(List<ProviderDescription> all) {
    /** The providers of a server. */
    public static final Key<KnownProviders> KEY = new Key<>("known-providers");

    public KnownProviders {
        all = List.copyOf(all);
    }

    /**
     * The provider with this name.
     *
     * @throws InvalidValue with the field, when the name is unknown
     */
    public ProviderKind read(String field, String name) {
        return read(field, name, provider -> true);
    }

    /**
     * The provider with this name, which has rooms.
     *
     * @throws InvalidValue with the field, when the name is unknown
     */
    public RoomProvider readWithRooms(String field, String name) {
        return new RoomProvider(read(field, name, provider -> provider.rooms().isPresent()));
    }

    private ProviderKind read(String field, String name, Predicate<ProviderDescription> fits) {
        List<ProviderKind> fitting =
                all.stream().filter(fits).map(ProviderDescription::provider).toList();
        return fitting.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(field, "must be one of " + names(fitting)));
    }

    private static String names(List<ProviderKind> providers) {
        return providers.stream().map(ProviderKind::name).collect(Collectors.joining(", "));
    }
}
