package dev.tapedeck.application.provider;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.collect.CollectTake;
import dev.tapedeck.application.provider.poll.ConfirmLiveSegments;
import dev.tapedeck.application.provider.poll.ConfirmTake;
import dev.tapedeck.application.provider.poll.PollProvider;
import dev.tapedeck.application.provider.poll.PollProviders;
import dev.tapedeck.application.provider.webhook.ProviderEventHandler;
import dev.tapedeck.application.provider.webhook.RetryEvents;
import dev.tapedeck.domain.job.JobName;

/** Installs the work with providers: receiving their events, polling them, and collecting their recorded media. */
public final class ProvidersFeature {
    private ProvidersFeature() {}

    public static Providers install(Kernel kernel) {
        ProviderEventHandler handler = new ProviderEventHandler(kernel);
        kernel.repeat(JobName.RETRY_EVENTS, new RetryEvents(kernel, handler));
        kernel.repeat(JobName.POLL, new PollProviders(kernel));
        kernel.repeat(JobName.CONFIRM_SEGMENTS, new ConfirmLiveSegments(kernel));
        kernel.handle(JobName.POLL_PROVIDER, new PollProvider(kernel));
        kernel.handle(JobName.CONFIRM, new ConfirmTake(kernel));
        kernel.handle(JobName.COLLECT, new CollectTake(kernel));
        return new ProviderActions(kernel, handler);
    }
}
