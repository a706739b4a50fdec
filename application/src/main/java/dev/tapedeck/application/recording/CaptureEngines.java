package dev.tapedeck.application.recording;

import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.RemoteCaptureEngine;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.EngineDeadlines;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The engines of this installation, one per provider. Immutable. */
public final class CaptureEngines {
    /** A provider that was taken out of the configuration still gets its time; then its takes are judged. */
    public static final EngineDeadlines WITHOUT_ENGINE = new EngineDeadlines(
            Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(15));

    private final Map<ProviderKind, CaptureEngine> byProvider = new LinkedHashMap<>();

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

    /** How long to wait for a take's engine. */
    public EngineDeadlines deadlinesOf(Take take) {
        return of(take).map(engine -> engine.abilities().deadlines()).orElse(WITHOUT_ENGINE);
    }

    /** The engine of a platform, when it is configured. */
    public Optional<RemoteCaptureEngine> remote(ProviderKind provider) {
        return of(provider).filter(RemoteCaptureEngine.class::isInstance).map(RemoteCaptureEngine.class::cast);
    }

    /** The engines that run on platforms. */
    public List<RemoteCaptureEngine> remotes() {
        return byProvider.values().stream()
                .filter(RemoteCaptureEngine.class::isInstance)
                .map(RemoteCaptureEngine.class::cast)
                .toList();
    }

    /**
     * Those of the wanted kinds that an engine can start for a whole room or source. Where each track is recorded by
     * itself, a take for whatever is sent first begins a recording of nothing but tracks.
     */
    public Set<TakeKind> kindsAtStart(CaptureEngine engine, Set<TakeKind> wanted) {
        Set<TakeKind> kinds = EnumSet.noneOf(TakeKind.class);
        kinds.addAll(wanted);
        kinds.retainAll(engine.abilities().kinds());
        if (startsEachTrack(engine) && kinds.size() > 1) {
            kinds.remove(TakeKind.TRACKS);
        }
        return kinds;
    }

    /** Whether an engine records each track of a room by itself. */
    public static boolean startsEachTrack(CaptureEngine engine) {
        return engine instanceof RemoteCaptureEngine remote && remote.startsEachTrack();
    }

    public List<CaptureEngine> all() {
        return List.copyOf(byProvider.values());
    }
}
