package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Applies events that could not be applied when they came, at growing intervals, until their attempts are used up. */
public final class RetryEvents implements JobHandler {
    private static final int BATCH = 100;
    private static final Duration STEP = Duration.ofSeconds(5);

    private final Kernel kernel;
    private final ProviderEventHandler handler;

    public RetryEvents(Kernel kernel, ProviderEventHandler handler) {
        this.kernel = kernel;
        this.handler = handler;
    }

    @Override
    public void run(String subject) {
        kernel.port(ProviderEventInbox.class).due(BATCH).stream()
                .filter(this::isDue)
                .forEach(handler::handle);
    }

    /** An event without attempts also waits, as the request that received it may still be applying it. */
    private boolean isDue(ProviderEvent event) {
        Instant last = Objects.requireNonNullElse(event.handledAt(), event.receivedAt());
        return !kernel.now().isBefore(last.plus(STEP.multipliedBy(event.attempts() + 1L)));
    }
}
