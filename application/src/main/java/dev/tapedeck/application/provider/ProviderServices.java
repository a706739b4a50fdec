package dev.tapedeck.application.provider;

import dev.tapedeck.application.TapedeckSettings;
import dev.tapedeck.application.provider.ReadProviderHealthUseCase.Result;
import dev.tapedeck.application.recording.AfterSettled;
import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.application.recording.RecordingServices;
import dev.tapedeck.application.session.SessionPresence;
import dev.tapedeck.domain.capture.ProviderEvents;
import dev.tapedeck.domain.capture.ProviderWebhooks;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.MediaTool;
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
    private final WebhookWatch webhooks;
    private final TapedeckSettings settings;
    private final IdSource ids;
    private final InstantSource clock;
    private final KnownRuns known;

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
        this.webhooks = new WebhookWatch(webhooks, clock);
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.known = new KnownRuns(storage.recordings(), storage.sessions());
    }

    public ProviderUseCases useCases(List<ProviderEvents> events, SessionPresence presence) {
        PlatformEvents platforms = new PlatformEvents(events);
        RunNews runs = new RunNews(known, recordings.reports(), storage.jobs());
        ProviderNewsHandler handler =
                new ProviderNewsHandler(platforms, storage.inbox(), runs, new RoomNews(presence), clock);
        storage.jobs().repeat(JobName.EVENTS, RETRY_EVERY, new RetryProviderEvents(storage.inbox(), handler, clock));
        return new ProviderUseCases(
                new ReceiveProviderEventService(platforms, handler, clock),
                new ReplayProviderEventsService(storage.inbox(), handler),
                () -> new Result(storage.providerHealth().all(), storage.runs().latest(UNMATCHED_MAX)));
    }

    /**
     * @param tool null where there is none
     * @param afterSettled told of every take whose media has come home
     */
    public void registerJobs(MediaStore store, @Nullable MediaTool tool, AfterSettled afterSettled) {
        JobQueue jobs = storage.jobs();
        jobs.handle(JobName.ASK, new AskPlatform(storage.recordings(), engines, recordings.reports()));
        jobs.handle(JobName.COLLECT, collect(store, tool, afterSettled));
        UnfinishedRecordings unfinished = new UnfinishedRecordings(storage.recordings());
        jobs.repeat(JobName.SURVEY, SurveyPlatforms.WHILE_OPEN, surveys(unfinished));
        GrowingPlaylist playlist = new GrowingPlaylist(store, storage.segments(), clock);
        jobs.repeat(JobName.FOLLOW, FollowLiveHls.EVERY, new FollowLiveHls(engines, unfinished, playlist));
    }

    private SurveyPlatforms surveys(UnfinishedRecordings unfinished) {
        MissedTracks missed = new MissedTracks(unfinished, recordings.eachTrack(), recordings.repairs());
        return new SurveyPlatforms(engines, unfinished, survey(), missed, storage.providerHealth(), webhooks, clock);
    }

    private CollectTake collect(MediaStore store, @Nullable MediaTool tool, AfterSettled afterSettled) {
        Assets assets = new Assets(store, ids, clock);
        HlsPackaging packaging = new HlsPackaging(assets, tool);
        TakeMedia media = new TakeMedia(
                new FilesAtPlatform(assets, packaging),
                new FilesInStore(assets, new StoredPlaylist(assets), packaging),
                new DroppedVideo(storage.sessions(), store));
        return new CollectTake(
                storage.recordings(),
                engines,
                recordings.signals(),
                recordings.followUp(),
                storage.segments(),
                media,
                new TakeTracks(storage.tracks()),
                afterSettled,
                clock);
    }

    private PlatformSurvey survey() {
        StrayRuns strays = new StrayRuns(
                storage.sessions(),
                recordings.starter(),
                recordings.reports(),
                storage.runs(),
                recordings.repairs(),
                settings.maxDuration(),
                ids,
                clock);
        return new PlatformSurvey(
                known,
                strays,
                storage.runs(),
                recordings.reports(),
                recordings.followUp(),
                storage.segments(),
                recordings.repairs(),
                clock);
    }
}
