package dev.tapedeck.application.kernel;

import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers of this installation. Immutable and thread-safe. */
public final class Platforms {
    /** Deadlines for takes of a provider that is no longer configured; after them, the takes fail. */
    private static final EngineDeadlines WITHOUT_ENGINE = new EngineDeadlines(
            Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(15));

    private final Map<ProviderKind, Platform> byProvider = new LinkedHashMap<>();
    private final Map<ProviderKind, ProviderDescription> descriptions = new LinkedHashMap<>();

    /**
     * @param known providers that may be configured, in the order in which they are listed
     * @throws IllegalArgumentException when two platforms have the same provider
     */
    public Platforms(List<Platform> platforms, List<ProviderDescription> known) {
        known.forEach(description -> descriptions.put(description.provider(), description));
        platforms.forEach(platform -> {
            if (byProvider.put(platform.provider(), platform) != null) {
                throw new IllegalArgumentException("two platforms for " + platform.provider());
            }
            descriptions.put(platform.provider(), platform.description());
        });
    }

    /** The providers that are or may be configured: those of the builder in their order, then others. */
    public List<ProviderDescription> known() {
        return List.copyOf(descriptions.values());
    }

    /** The names that rooms of a provider may have. */
    public RoomNames roomNames(ProviderKind provider) {
        return Optional.ofNullable(descriptions.get(provider))
                .flatMap(ProviderDescription::rooms)
                .orElse(RoomNames.ANY);
    }

    /** The platform of a provider, when it is configured. */
    public Optional<Platform> find(ProviderKind provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }

    public Optional<CaptureEngine> engine(ProviderKind provider) {
        return find(provider).map(Platform::engine);
    }

    /** The engine of a take, when its provider is still configured. */
    public Optional<CaptureEngine> engine(Take take) {
        return engine(take.provider());
    }

    /** The engine of a provider that captures on its own servers, when it is configured. */
    public Optional<RemoteCaptureEngine> remoteEngine(ProviderKind provider) {
        return engine(provider).filter(RemoteCaptureEngine.class::isInstance).map(RemoteCaptureEngine.class::cast);
    }

    /** The engines that capture on servers of their providers. */
    public List<RemoteCaptureEngine> remoteEngines() {
        return engines().stream()
                .filter(RemoteCaptureEngine.class::isInstance)
                .map(RemoteCaptureEngine.class::cast)
                .toList();
    }

    public List<Platform> all() {
        return List.copyOf(byProvider.values());
    }

    public List<ProviderKind> providers() {
        return List.copyOf(byProvider.keySet());
    }

    public List<CaptureEngine> engines() {
        return byProvider.values().stream().map(Platform::engine).toList();
    }

    /** The deadlines of a take's engine. */
    public EngineDeadlines deadlinesOf(Take take) {
        return engine(take).map(engine -> engine.abilities().deadlines()).orElse(WITHOUT_ENGINE);
    }

    public Optional<ProviderEvents> events(ProviderKind provider) {
        return find(provider).flatMap(Platform::events);
    }

    public Optional<ProviderRooms> rooms(ProviderKind provider) {
        return find(provider).flatMap(Platform::rooms);
    }

    /** The rooms of all providers that have rooms. */
    public List<ProviderRooms> rooms() {
        return byProvider.values().stream()
                .flatMap(platform -> platform.rooms().stream())
                .toList();
    }

    /** The webhook registrations that this installation maintains. */
    public List<ProviderWebhooks> webhooks() {
        return byProvider.values().stream()
                .flatMap(platform -> platform.webhooks().stream())
                .toList();
    }
}
