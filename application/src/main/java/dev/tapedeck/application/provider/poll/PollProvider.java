package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.UnfinishedRecordings;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Duration;

/**
 * Polls the provider that the subject names out of turn, as an event told of a run that is not known. Events about the
 * runs of other applications are no reason to poll all the time.
 */
public final class PollProvider implements JobHandler {
    private static final Duration BETWEEN_MIN = Duration.ofSeconds(2);

    private final Kernel kernel;
    private final LoggedPoll poll;

    public PollProvider(Kernel kernel) {
        this.kernel = kernel;
        this.poll = new LoggedPoll(kernel);
    }

    @Override
    public void run(String subject) {
        ProviderKind provider = new ProviderKind(subject);
        if (!kernel.port(ProviderHealthLog.class)
                .isPolledSince(provider, kernel.now().minus(BETWEEN_MIN))) {
            kernel.platforms()
                    .remoteEngine(provider)
                    .ifPresent(engine -> poll.poll(engine, OpenJobs.of(new UnfinishedRecordings(kernel))));
        }
    }
}
