package dev.tapedeck.application.recording;

import dev.tapedeck.domain.capture.ProviderRooms;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platforms whose rooms this installation uses, one per provider. Immutable. */
public final class PlatformRooms {
    private final Map<ProviderKind, ProviderRooms> byProvider = new LinkedHashMap<>();

    public PlatformRooms(List<ProviderRooms> rooms) {
        rooms.forEach(platform -> {
            if (byProvider.put(platform.provider(), platform) != null) {
                throw new IllegalArgumentException("two platforms for rooms of " + platform.provider());
            }
        });
    }

    public Optional<ProviderRooms> of(ProviderKind provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }
}
