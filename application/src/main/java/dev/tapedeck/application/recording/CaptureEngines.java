package dev.tapedeck.application.recording;

import dev.tapedeck.domain.provider.CaptureEngine;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engines of this installation, one per provider. Immutable. */
public final class CaptureEngines {
    private final Map<ProviderKind, CaptureEngine> byProvider = new EnumMap<>(ProviderKind.class);

    public CaptureEngines(List<CaptureEngine> engines) {
        engines.forEach(engine -> {
            if (byProvider.put(engine.provider(), engine) != null) {
                throw new IllegalArgumentException("two engines for " + engine.provider());
            }
        });
    }

    public Optional<CaptureEngine> of(ProviderKind provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }

    /** The engine of a take, when it is still configured. */
    public Optional<CaptureEngine> of(Take take) {
        return of(take.provider());
    }

    public List<CaptureEngine> all() {
        return List.copyOf(byProvider.values());
    }
}
