package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** Applies events that could not be applied when they came, ever more rarely, until their budget is used up. */
public final class RetryProviderEvents implements JobHandler {
    private static final int BATCH = 100;
    private static final Duration STEP = Duration.ofSeconds(5);

    private final ProviderEventInbox inbox;
    private final ProviderEventHandler handler;
    private final InstantSource clock;

    public RetryProviderEvents(ProviderEventInbox inbox, ProviderEventHandler handler, InstantSource clock) {
        this.inbox = inbox;
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public void run(String subject) {
        inbox.due(BATCH).stream().filter(this::isDue).forEach(handler::handle);
    }

    /** One that was never tried may be in somebody's hands at this moment. */
    private boolean isDue(ProviderEvent event) {
        Instant last = Objects.requireNonNullElse(event.handledAt(), event.receivedAt());
        return !clock.instant().isBefore(last.plus(STEP.multipliedBy(event.attempts() + 1L)));
    }
}
