package dev.tapedeck.application.provider;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.ReadProviderHealthUseCase.Result;
import dev.tapedeck.application.provider.collect.CollectTake;
import dev.tapedeck.application.provider.collect.CollectedAssets;
import dev.tapedeck.application.provider.collect.DroppedVideo;
import dev.tapedeck.application.provider.collect.FilesAtProvider;
import dev.tapedeck.application.provider.collect.FilesInStore;
import dev.tapedeck.application.provider.collect.HlsPackaging;
import dev.tapedeck.application.provider.collect.StoredPlaylist;
import dev.tapedeck.application.provider.collect.TakeMedia;
import dev.tapedeck.application.provider.poll.ConfirmLiveSegments;
import dev.tapedeck.application.provider.poll.ConfirmTakeJob;
import dev.tapedeck.application.provider.poll.LivePlaylist;
import dev.tapedeck.application.provider.poll.MissedTracks;
import dev.tapedeck.application.provider.poll.OrphanRuns;
import dev.tapedeck.application.provider.poll.PollProviders;
import dev.tapedeck.application.provider.poll.ProviderPoll;
import dev.tapedeck.application.provider.poll.RunMatcher;
import dev.tapedeck.application.provider.poll.UnfinishedRecordings;
import dev.tapedeck.application.provider.poll.WebhookRegistrations;
import dev.tapedeck.application.provider.webhook.ProviderEventHandler;
import dev.tapedeck.application.provider.webhook.ReceiveWebhook;
import dev.tapedeck.application.provider.webhook.ReplayProviderEvents;
import dev.tapedeck.application.provider.webhook.RetryProviderEvents;
import dev.tapedeck.application.provider.webhook.RoomUpdates;
import dev.tapedeck.application.provider.webhook.RunUpdates;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.application.recording.start.PerTrackTakes;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.application.session.room.SessionPresence;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;

/** Puts the use cases about providers together, and registers the jobs that poll providers and collect from them. */
public final class ProviderServices {
    private static final int UNMATCHED_MAX = 100;

    private final Kernel kernel;
    private final RunMatcher known;

    public ProviderServices(Kernel kernel) {
        this.kernel = kernel;
        this.known = new RunMatcher(kernel.port(RecordingRepository.class), kernel.port(SessionRepository.class));
    }

    public ProviderUseCases useCases(SessionPresence presence) {
        ProviderEventInbox inbox = kernel.port(ProviderEventInbox.class);
        PlatformEvents platforms = new PlatformEvents(kernel.platforms());
        RunUpdates runs = new RunUpdates(known, new ProviderReports(kernel), kernel.jobs());
        ProviderEventHandler handler =
                new ProviderEventHandler(platforms, inbox, runs, new RoomUpdates(presence), kernel.clock());
        kernel.repeat(JobName.RETRY_EVENTS, new RetryProviderEvents(inbox, handler, kernel.clock()));
        return new ProviderUseCases(
                new ReceiveWebhook(platforms, handler, kernel.clock()),
                new ReplayProviderEvents(inbox, handler),
                () -> new Result(
                        kernel.port(ProviderHealthLog.class).all(),
                        kernel.port(ProviderRuns.class).latest(UNMATCHED_MAX)));
    }

    public void registerJobs() {
        kernel.handle(
                JobName.CONFIRM,
                new ConfirmTakeJob(
                        kernel.port(RecordingRepository.class), kernel.platforms(), new ProviderReports(kernel)));
        kernel.handle(JobName.COLLECT, collect());
        UnfinishedRecordings unfinished = new UnfinishedRecordings(kernel.port(RecordingRepository.class));
        kernel.repeat(JobName.POLL, polls(unfinished));
        LivePlaylist playlist =
                new LivePlaylist(kernel.media(), kernel.port(SegmentRepository.class), kernel.clock());
        kernel.repeat(JobName.CONFIRM_SEGMENTS, new ConfirmLiveSegments(kernel.platforms(), unfinished, playlist));
    }

    private PollProviders polls(UnfinishedRecordings unfinished) {
        MissedTracks missed = new MissedTracks(unfinished, new PerTrackTakes(kernel), new RepairCounter(kernel));
        return new PollProviders(
                kernel.platforms(),
                unfinished,
                poll(),
                missed,
                kernel.port(ProviderHealthLog.class),
                new WebhookRegistrations(kernel.platforms().webhooks(), kernel.clock()),
                kernel.clock());
    }

    private CollectTake collect() {
        CollectedAssets assets = new CollectedAssets(kernel.media(), kernel.ids(), kernel.clock());
        HlsPackaging packaging = new HlsPackaging(assets, kernel.tools().media());
        TakeMedia media = new TakeMedia(
                new FilesAtProvider(assets, packaging),
                new FilesInStore(assets, new StoredPlaylist(assets), packaging),
                new DroppedVideo(kernel.port(SessionRepository.class), kernel.media()));
        return new CollectTake(kernel, media);
    }

    private ProviderPoll poll() {
        OrphanRuns orphans = new OrphanRuns(
                kernel.port(SessionRepository.class),
                new RecordingStarter(kernel),
                new ProviderReports(kernel),
                kernel.port(ProviderRuns.class),
                new RepairCounter(kernel),
                kernel.ids(),
                kernel.clock());
        return new ProviderPoll(
                known,
                orphans,
                kernel.port(ProviderRuns.class),
                new ProviderReports(kernel),
                new RecordingLifecycle(kernel),
                kernel.port(SegmentRepository.class),
                new RepairCounter(kernel),
                kernel.clock());
    }
}
