package dev.tapedeck.application.operation;

import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/** Removes what nobody will ask for any more, batch by batch. */
public final class PruneStorage implements JobHandler {
    private static final int BATCH = 1_000;
    private static final Duration EVENTS_KEPT_FOR = Duration.ofDays(30);

    private final ProviderEventInbox inbox;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    public PruneStorage(ProviderEventInbox inbox, IdempotencyKeys keys, InstantSource clock) {
        this.inbox = inbox;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void run(String subject) {
        Instant now = clock.instant();
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
