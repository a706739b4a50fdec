package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs at the start of a server which external services cannot be used, so that nobody finds
 * out by recordings that are not there. A service that is away keeps no server from starting.
 */
final class StartUpChecks {
    private static final Logger LOG = LoggerFactory.getLogger(StartUpChecks.class);

    private final List<ServiceCheck> services;
    private final ProviderHealthLog health;
    private final InstantSource clock;

    StartUpChecks(List<ServiceCheck> services, ProviderHealthLog health, InstantSource clock) {
        this.services = services;
        this.health = health;
        this.clock = clock;
    }

    /** Checks all of them on a thread of their own; each takes seconds at most. */
    void begin() {
        if (!services.isEmpty()) {
            Thread thread = new Thread(() -> services.forEach(this::check), "tapedeck-start-up-checks");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void check(ServiceCheck service) {
        try {
            service.problem().get().ifPresent(problem -> report(service, problem));
        } catch (RuntimeException broken) {
            LOG.error("{} could not be checked", service.name(), broken);
        }
    }

    private void report(ServiceCheck service, String problem) {
        ProviderKind provider = service.provider();
        if (provider == null) {
            LOG.error("{} is unavailable: {}", service.name(), problem);
            return;
        }
        LOG.error("recording is unavailable at {}: {}", service.name(), problem);
        health.polled(provider, problem, clock.instant());
    }
}
