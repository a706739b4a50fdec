package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Isolated;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.UnfinishedRecordings;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls each provider for all its runs: at each run of the job while takes are open there, or
 * events about unknown runs have arrived, otherwise rarely.
 */
public final class PollProviders implements JobHandler {
    private static final int EVENTS_MAX = 100;
    /** As often as an event about an unmatched run is retried. */
    private static final int RUN_ATTEMPTS_MAX = 5;

    private static final Duration WHILE_IDLE = Duration.ofMinutes(3);
    private static final Logger log = LoggerFactory.getLogger(PollProviders.class);

    private final Kernel kernel;
    private final WebhookRegistrations webhooks;
    private final ProviderPoll poll;
    private final MissedTracks missed;

    public PollProviders(Kernel kernel) {
        this.kernel = kernel;
        this.webhooks = new WebhookRegistrations(kernel);
        this.poll = new ProviderPoll(kernel);
        this.missed = new MissedTracks(kernel);
    }

    @Override
    public void run(String subject) {
        webhooks.ensure();
        List<RemoteCaptureEngine> engines = kernel.platforms().remoteEngines();
        if (engines.isEmpty()) {
            return;
        }
        OpenJobs open = OpenJobs.of(new UnfinishedRecordings(kernel));
        engines.stream()
                .filter(engine -> open.isAt(engine.provider())
                        || isIdleLongEnough(engine.provider())
                        || hasUnmatchedEvents(engine.provider()))
                .forEach(engine -> pollIsolated(engine, open));
    }

    private boolean isIdleLongEnough(ProviderKind provider) {
        return kernel.port(ProviderHealthLog.class).all().stream()
                .filter(health -> health.provider().equals(provider))
                .map(ProviderHealth::lastPollAt)
                .filter(Objects::nonNull)
                .noneMatch(last -> last.plus(WHILE_IDLE).isAfter(kernel.now()));
    }

    /** Whether events about runs that are not known are being retried, so that a poll may find the runs. */
    private boolean hasUnmatchedEvents(ProviderKind provider) {
        return kernel.port(ProviderEventInbox.class).due(EVENTS_MAX).stream()
                .anyMatch(event -> event.id().provider().equals(provider)
                        && event.state() == ProviderEvent.State.FAILED
                        && event.attempts() <= RUN_ATTEMPTS_MAX);
    }

    private void pollIsolated(RemoteCaptureEngine engine, OpenJobs open) {
        Isolated.run(() -> poll(engine, open), failure -> {
            log.error("the runs of {} cannot be handled", engine.provider(), failure);
            polled(engine, "its response could not be used");
        });
    }

    private void poll(RemoteCaptureEngine engine, OpenJobs open) {
        try {
            poll.poll(engine, open.at(engine.provider()));
            missed.startMissed(engine);
            polled(engine, null);
        } catch (ProviderUnavailable unavailable) {
            log.warn("{} cannot be polled now", engine.provider(), unavailable);
            polled(engine, unavailable.getMessage());
        }
    }

    private void polled(RemoteCaptureEngine engine, @Nullable String error) {
        kernel.port(ProviderHealthLog.class).polled(engine.provider(), error, kernel.now());
    }
}
