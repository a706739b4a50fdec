package dev.tapedeck.application.operation;

import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.MediaStoreUnavailable;
import dev.tapedeck.domain.storage.Storage;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the database and the store, at most once a second however many ask. */
final class CheckHealthService implements CheckHealthUseCase {
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(1);
    private static final MediaKey PROBE = new MediaKey("health/probe");
    private static final Logger log = LoggerFactory.getLogger(CheckHealthService.class);

    private final Storage storage;
    private final MediaStore store;
    private Map<String, Boolean> last = Map.of();
    private long checkedNanos;

    CheckHealthService(Storage storage, MediaStore store) {
        this.storage = storage;
        this.store = store;
    }

    @Override
    public synchronized Map<String, Boolean> check() {
        if (last.isEmpty() || System.nanoTime() - checkedNanos > REMEMBERED_FOR.toNanos()) {
            last = Map.of("database", storage.isReachable(), "storage", isStoreReachable());
            checkedNanos = System.nanoTime();
        }
        return last;
    }

    private boolean isStoreReachable() {
        try {
            store.head(PROBE);
            return true;
        } catch (MediaStoreUnavailable away) {
            log.debug("the store does not answer", away);
            return false;
        }
    }
}
