package dev.tapedeck.application.operation;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Deletes expired rows of the inbox, the outbox and the idempotency keys, in batches. */
final class PruneStorage implements JobHandler {
    private static final int BATCH = 1_000;
    private static final Duration EVENTS_KEPT_FOR = Duration.ofDays(30);

    private final Kernel kernel;
    private final ProviderEventInbox inbox;
    private final IdempotencyKeys keys;

    PruneStorage(Kernel kernel) {
        this.kernel = kernel;
        this.inbox = kernel.port(ProviderEventInbox.class);
        this.keys = kernel.port(IdempotencyKeys.class);
    }

    @Override
    public void run(String subject) {
        Instant now = kernel.now();
        untilDone(() -> keys.prune(now.minus(IdempotencyKeys.KEPT_FOR), BATCH));
        untilDone(() -> inbox.prune(now.minus(EVENTS_KEPT_FOR), BATCH));
    }

    private static void untilDone(IntSupplier prune) {
        int removed;
        do {
            removed = prune.getAsInt();
        } while (removed == BATCH);
    }
}
