package dev.tapedeck.application.provider;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.collect.CollectTake;
import dev.tapedeck.application.provider.poll.ConfirmLiveSegments;
import dev.tapedeck.application.provider.poll.ConfirmTake;
import dev.tapedeck.application.provider.poll.PollProviders;
import dev.tapedeck.application.provider.webhook.ProviderEventHandler;
import dev.tapedeck.application.provider.webhook.RetryEvents;
import dev.tapedeck.application.recording.AfterSettled;
import dev.tapedeck.application.recording.RecordingServices;
import dev.tapedeck.application.session.room.SessionPresence;
import dev.tapedeck.domain.job.JobName;

/** Installs what is done about providers: receiving their events, polling them, and collecting what they recorded. */
public final class ProvidersFeature {
    private ProvidersFeature() {}

    /**
     * Registers the jobs about providers.
     *
     * @param presence applies events about rooms
     * @param afterSettled is called for every take whose media was collected
     */
    public static Providers install(
            Kernel kernel, RecordingServices recordings, SessionPresence presence, AfterSettled afterSettled) {
        ProviderEventHandler handler = new ProviderEventHandler(kernel, recordings.reports(), presence);
        kernel.repeat(JobName.RETRY_EVENTS, new RetryEvents(kernel, handler));
        kernel.repeat(JobName.POLL, new PollProviders(kernel, recordings));
        kernel.repeat(JobName.CONFIRM_SEGMENTS, new ConfirmLiveSegments(kernel));
        kernel.handle(JobName.CONFIRM, new ConfirmTake(kernel, recordings.reports()));
        kernel.handle(
                JobName.COLLECT, new CollectTake(kernel, recordings.signals(), recordings.followUp(), afterSettled));
        return new ProviderActions(kernel, handler);
    }
}
