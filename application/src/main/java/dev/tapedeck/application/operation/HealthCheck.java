package dev.tapedeck.application.operation;

import dev.tapedeck.application.kernel.Kernel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Checks the database and the store, at most once a second for all callers; each check takes at most 2 seconds. */
final class HealthCheck {
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(1);

    private final Kernel kernel;
    private Map<String, Boolean> last = Map.of();
    private Instant checkedAt = Instant.MIN;

    HealthCheck(Kernel kernel) {
        this.kernel = kernel;
    }

    synchronized Map<String, Boolean> check() {
        Duration age = Duration.between(checkedAt, kernel.now());
        // A clock that was set back must not keep an old result in use.
        if (age.isNegative() || age.compareTo(REMEMBERED_FOR) > 0) {
            last = Map.of(
                    "database",
                    kernel.storage().isReachable(),
                    "storage",
                    kernel.media().isReachable());
            checkedAt = kernel.now();
        }
        return last;
    }
}
