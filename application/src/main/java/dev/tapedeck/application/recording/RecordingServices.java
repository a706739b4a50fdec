package dev.tapedeck.application.recording;

import dev.tapedeck.application.TapedeckSettings;
import dev.tapedeck.application.playback.Admissions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.recording.RecordingQuery;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.telemetry.Telemetry;
import java.time.Duration;
import java.time.InstantSource;

/** Puts the recording use cases together, with the listener and the jobs that carry recordings on. */
public final class RecordingServices {
    private static final Duration RECONCILE_EVERY = Duration.ofSeconds(5);
    private static final Duration PURGE_EVERY = Duration.ofMinutes(1);
    private static final int HISTORY_MAX = 1_000;
    private static final RecordingQuery COMPLETED_LATELY = new RecordingQuery(
            RecordingStatus.COMPLETED, null, null, null, null, null, null, 1, RecordingQuery.PAGE_SIZE_MAX);

    private final Storage storage;
    private final MediaStore store;
    private final CaptureEngines engines;
    private final NewTakes newTakes;
    private final InstantSource clock;
    private final RecordedRooms rooms;
    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final RecordingStopper stopper;
    private final EndedSessions endedSessions;
    private final TakeStarts starts;
    private final RecordingStarter starter;
    private final EachTrack eachTrack;
    private final PlatformReports reports;
    private final Repairs repairs;
    private final TakeSettlement settlement;

    /**
     * @param platforms where recordings' rooms are
     * @param hasMediaTool whether this installation has a media tool
     * @param transcribes whether it writes down what is said
     */
    public RecordingServices(
            Storage storage,
            MediaStore store,
            CaptureEngines engines,
            PlatformRooms platforms,
            boolean hasMediaTool,
            boolean transcribes,
            Telemetry telemetry,
            IdSource ids,
            InstantSource clock) {
        this.storage = storage;
        this.store = store;
        this.engines = engines;
        this.newTakes = new NewTakes(ids, clock);
        this.rooms = new RecordedRooms(platforms, storage.sessions());
        this.clock = clock;
        this.signals = new RecordingSignals(storage.recordings(), telemetry);
        this.followUp = new RecordingFollowUp(engines, storage.jobs(), hasMediaTool, transcribes);
        this.stopper = new RecordingStopper(signals, followUp, clock);
        this.endedSessions = new EndedSessions(storage.sessions());
        this.starts =
                new TakeStarts(storage.segments(), signals, followUp, endedSessions, engines, storage.jobs(), clock);
        this.starter = new RecordingStarter(storage.recordings(), signals, starts, engines, ids, clock);
        this.eachTrack = new EachTrack(storage.recordings(), storage.sessions(), engines, rooms, newTakes, starter);
        this.reports = new PlatformReports(signals, followUp, storage.jobs(), clock);
        this.repairs = new Repairs(telemetry, storage.providerHealth());
        this.settlement = new TakeSettlement(signals, followUp, storage.segments(), store, ids, clock);
        registerJobs();
    }

    public RecordingSignals signals() {
        return signals;
    }

    public RecordingFollowUp followUp() {
        return followUp;
    }

    public PlatformReports reports() {
        return reports;
    }

    public Repairs repairs() {
        return repairs;
    }

    public RecordingStopper stopper() {
        return stopper;
    }

    public RecordingStarter starter() {
        return starter;
    }

    public EachTrack eachTrack() {
        return eachTrack;
    }

    public CaptureEngines engines() {
        return engines;
    }

    public RecordingDeletion deletion(Admissions admissions) {
        return new RecordingDeletion(
                storage.recordings(), storage.sessions(), signals, followUp, storage.jobs(), admissions, clock);
    }

    public RecordingUseCases useCases(RecordingDeletion deletion, TapedeckSettings settings) {
        RecordingRepository recordings = storage.recordings();
        return new RecordingUseCases(
                new StartRecordingService(storage.sessions(), starter, deletion, engines, settings, clock),
                new StopRecordingService(recordings, stopper),
                new PauseRecordingService(recordings, signals, followUp, clock),
                new ResumeRecordingService(recordings, signals, starts, engines, eachTrack, newTakes, clock),
                recordings::find,
                recordings::list,
                new UpdateRecordingService(recordings, signals, clock),
                new DeleteRecordingService(recordings, deletion),
                (actor, id) -> recordings
                        .find(actor, id)
                        .map(found -> storage.events().ofRecording(actor, id, 0, HISTORY_MAX)));
    }

    /** What engines of this process report to. */
    public CaptureListener listener() {
        return new CaptureEvents(storage.recordings(), storage.segments(), signals, followUp, settlement, clock);
    }

    /** Has pictures made of what was completed just before a crash, which nothing else would look at again. */
    public void resume() {
        storage.recordings().list(Actor.system(), COMPLETED_LATELY).recordings().forEach(followUp::follow);
    }

    private ReconnectRecording reconnect() {
        return new ReconnectRecording(
                storage.recordings(), engines, rooms, eachTrack, newTakes, starter, stopper, clock);
    }

    private void registerJobs() {
        TakeRepairs takeRepairs = new TakeRepairs(signals, followUp, settlement, reports, repairs, clock);
        OverdueTakes overdue = new OverdueTakes(engines, takeRepairs, starts, followUp, stopper, clock);
        ReconcileRecordings reconcile = new ReconcileRecordings(
                storage.recordings(),
                followUp,
                new RemoteReminders(storage.jobs(), clock),
                stopper,
                endedSessions,
                settlement,
                overdue);
        storage.jobs()
                .handle(
                        JobName.START,
                        new StartTake(storage.recordings(), storage.segments(), engines, eachTrack, starts, clock));
        storage.jobs().handle(JobName.RECONNECT, reconnect());
        storage.jobs().handle(JobName.STOP, new StopTake(storage.recordings(), engines));
        storage.jobs().repeat(JobName.RECONCILE, RECONCILE_EVERY, reconcile);
        PurgeRecordings purge = new PurgeRecordings(storage.recordings(), store, engines, clock);
        storage.jobs().repeat(JobName.PURGE, PURGE_EVERY, purge);
    }
}
