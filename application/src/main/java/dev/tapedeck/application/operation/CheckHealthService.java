package dev.tapedeck.application.operation;

import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Asks the database and the store, at most once a second however many ask; each answers within 2 seconds. */
final class CheckHealthService implements CheckHealthUseCase {
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(1);

    private final Storage storage;
    private final MediaStore store;
    private final InstantSource clock;
    private Map<String, Boolean> last = Map.of();
    private Instant checkedAt = Instant.MIN;

    CheckHealthService(Storage storage, MediaStore store, InstantSource clock) {
        this.storage = storage;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized Map<String, Boolean> check() {
        Duration age = Duration.between(checkedAt, clock.instant());
        // A clock that was set back must not make an old answer last.
        if (age.isNegative() || age.compareTo(REMEMBERED_FOR) > 0) {
            last = Map.of("database", storage.isReachable(), "storage", store.isReachable());
            checkedAt = clock.instant();
        }
        return last;
    }
}
