package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.application.operation.CheckHealthUseCase;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds to the health of the services whether the server itself has come to its work. Thread-safe. */
final class Readiness implements CheckHealthUseCase {
    private final CheckHealthUseCase services;
    private volatile boolean isReached;

    Readiness(CheckHealthUseCase services) {
        this.services = services;
    }

    void reached() {
        isReached = true;
    }

    @Override
    public Map<String, Boolean> check() {
        Map<String, Boolean> checks = new LinkedHashMap<>(services.check());
        checks.put("server", isReached);
        return checks;
    }
}
