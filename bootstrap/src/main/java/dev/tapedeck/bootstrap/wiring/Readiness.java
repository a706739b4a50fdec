package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.application.operation.Operations;
import java.util.LinkedHashMap;
import java.util.Map;

/** Health that also says whether this process has started all it needs. Thread-safe. */
final class Readiness {
    private final Operations operations;
    private volatile boolean isReached;

    Readiness(Operations operations) {
        this.operations = operations;
    }

    void reached() {
        isReached = true;
    }

    Map<String, Boolean> health() {
        Map<String, Boolean> checks = new LinkedHashMap<>(operations.health());
        checks.put("server", isReached);
        return checks;
    }
}
