package dev.tapedeck.application.provider;

import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.provider.ReadProviderHealthUseCase.Result;
import dev.tapedeck.application.provider.collect.CollectTake;
import dev.tapedeck.application.provider.collect.CollectedAssets;
import dev.tapedeck.application.provider.collect.DroppedVideo;
import dev.tapedeck.application.provider.collect.FilesAtProvider;
import dev.tapedeck.application.provider.collect.FilesInStore;
import dev.tapedeck.application.provider.collect.HlsPackaging;
import dev.tapedeck.application.provider.collect.StoredPlaylist;
import dev.tapedeck.application.provider.collect.TakeMedia;
import dev.tapedeck.application.provider.collect.TakeTracks;
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
import dev.tapedeck.application.recording.AfterSettled;
import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.RecordingServices;
import dev.tapedeck.application.session.room.SessionPresence;
import dev.tapedeck.domain.capture.ProviderEvents;
import dev.tapedeck.domain.capture.ProviderWebhooks;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.TrackRepository;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the use cases about video platforms together, and registers the jobs that ask platforms and fetch from them. */
public final class ProviderServices {
    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);
    private static final int UNMATCHED_MAX = 100;

    private final Storage storage;
    private final CaptureEngines engines;
    private final RecordingServices recordings;
    private final WebhookRegistrations webhooks;
    private final TapedeckSettings settings;
    private final IdSource ids;
    private final InstantSource clock;
    private final RunMatcher known;

    public ProviderServices(
            Storage storage,
            CaptureEngines engines,
            RecordingServices recordings,
            List<ProviderWebhooks> webhooks,
            TapedeckSettings settings,
            IdSource ids,
            InstantSource clock) {
        this.storage = storage;
        this.engines = engines;
        this.recordings = recordings;
        this.webhooks = new WebhookRegistrations(webhooks, clock);
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.known = new RunMatcher(storage.port(RecordingRepository.class), storage.port(SessionRepository.class));
    }

    public ProviderUseCases useCases(List<ProviderEvents> events, SessionPresence presence) {
        PlatformEvents platforms = new PlatformEvents(events);
        RunUpdates runs = new RunUpdates(known, recordings.reports(), storage.port(JobQueue.class));
        ProviderEventHandler handler =
                new ProviderEventHandler(platforms, storage.port(ProviderEventInbox.class), runs, new RoomUpdates(presence), clock);
        storage.port(JobQueue.class).repeat(JobName.RETRY_EVENTS, RETRY_EVERY, new RetryProviderEvents(storage.port(ProviderEventInbox.class), handler, clock));
        return new ProviderUseCases(
                new ReceiveWebhook(platforms, handler, clock),
                new ReplayProviderEvents(storage.port(ProviderEventInbox.class), handler),
                () -> new Result(storage.port(ProviderHealthLog.class).all(), storage.port(ProviderRuns.class).latest(UNMATCHED_MAX)));
    }

    /**
     * @param tool null where there is none
     * @param afterSettled told of every take whose media has come home
     */
    public void registerJobs(MediaStore store, @Nullable MediaTool tool, AfterSettled afterSettled) {
        JobQueue jobs = storage.port(JobQueue.class);
        jobs.handle(JobName.CONFIRM, new ConfirmTakeJob(storage.port(RecordingRepository.class), engines, recordings.reports()));
        jobs.handle(JobName.COLLECT, collect(store, tool, afterSettled));
        UnfinishedRecordings unfinished = new UnfinishedRecordings(storage.port(RecordingRepository.class));
        jobs.repeat(JobName.POLL, PollProviders.WHILE_OPEN, surveys(unfinished));
        LivePlaylist playlist = new LivePlaylist(store, storage.port(SegmentRepository.class), clock);
        jobs.repeat(JobName.CONFIRM_SEGMENTS, ConfirmLiveSegments.EVERY, new ConfirmLiveSegments(engines, unfinished, playlist));
    }

    private PollProviders surveys(UnfinishedRecordings unfinished) {
        MissedTracks missed = new MissedTracks(unfinished, recordings.eachTrack(), recordings.repairs());
        return new PollProviders(engines, unfinished, survey(), missed, storage.port(ProviderHealthLog.class), webhooks, clock);
    }

    private CollectTake collect(MediaStore store, @Nullable MediaTool tool, AfterSettled afterSettled) {
        CollectedAssets assets = new CollectedAssets(store, ids, clock);
        HlsPackaging packaging = new HlsPackaging(assets, tool);
        TakeMedia media = new TakeMedia(
                new FilesAtProvider(assets, packaging),
                new FilesInStore(assets, new StoredPlaylist(assets), packaging),
                new DroppedVideo(storage.port(SessionRepository.class), store));
        return new CollectTake(
                storage.port(RecordingRepository.class),
                engines,
                recordings.signals(),
                recordings.followUp(),
                storage.port(SegmentRepository.class),
                media,
                new TakeTracks(storage.port(TrackRepository.class)),
                afterSettled,
                clock);
    }

    private ProviderPoll survey() {
        OrphanRuns strays = new OrphanRuns(
                storage.port(SessionRepository.class),
                recordings.starter(),
                recordings.reports(),
                storage.port(ProviderRuns.class),
                recordings.repairs(),
                settings.maxDuration(),
                ids,
                clock);
        return new ProviderPoll(
                known,
                strays,
                storage.port(ProviderRuns.class),
                recordings.reports(),
                recordings.followUp(),
                storage.port(SegmentRepository.class),
                recordings.repairs(),
                clock);
    }
}
