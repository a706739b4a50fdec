package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.UnfinishedRecordings;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Duration;
import java.util.List;

/** Polls each provider for all its runs: at each run of the job while takes are open there, otherwise rarely. */
public final class PollProviders implements JobHandler {
    private static final Duration WHILE_IDLE = Duration.ofMinutes(3);

    private final Kernel kernel;
    private final WebhookRegistrations webhooks;
    private final LoggedPoll poll;

    public PollProviders(Kernel kernel) {
        this.kernel = kernel;
        this.webhooks = new WebhookRegistrations(kernel);
        this.poll = new LoggedPoll(kernel);
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
                .filter(engine -> open.isAt(engine.provider()) || isIdleLongEnough(engine.provider()))
                .forEach(engine -> poll.poll(engine, open));
    }

    private boolean isIdleLongEnough(ProviderKind provider) {
        return !kernel.port(ProviderHealthLog.class)
                .isPolledSince(provider, kernel.now().minus(WHILE_IDLE));
    }
}
