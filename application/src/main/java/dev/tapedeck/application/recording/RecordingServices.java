package dev.tapedeck.application.recording;

import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.kernel.TokenCache;
import dev.tapedeck.application.recording.deletion.PurgeRecordings;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.application.recording.lifecycle.CaptureReports;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RecordingFollowUp;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.application.recording.lifecycle.StopTakeJob;
import dev.tapedeck.application.recording.lifecycle.TakeSettlement;
import dev.tapedeck.application.recording.reconcile.OverdueTakes;
import dev.tapedeck.application.recording.reconcile.ReconcileRecordings;
import dev.tapedeck.application.recording.reconcile.ReconnectRecording;
import dev.tapedeck.application.recording.reconcile.RemoteReminders;
import dev.tapedeck.application.recording.reconcile.TakeRepairs;
import dev.tapedeck.application.recording.start.EndedSessions;
import dev.tapedeck.application.recording.start.NewTakes;
import dev.tapedeck.application.recording.start.PerTrackTakes;
import dev.tapedeck.application.recording.start.RecordedRooms;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.application.recording.start.StartRecording;
import dev.tapedeck.application.recording.start.StartTakeJob;
import dev.tapedeck.application.recording.start.TakeStarter;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.recording.RecordingQuery;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.session.ConsentRepository;
import dev.tapedeck.domain.session.ParticipantRepository;
import dev.tapedeck.domain.session.RecordingSuppressions;
import dev.tapedeck.domain.session.SessionRepository;
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
    private final RecordingLifecycle signals;
    private final RecordingFollowUp followUp;
    private final RecordingStopper stopper;
    private final EndedSessions endedSessions;
    private final TakeStarter starts;
    private final RecordingStarter starter;
    private final PerTrackTakes eachTrack;
    private final ProviderReports reports;
    private final RepairCounter repairs;
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
        this.rooms = new RecordedRooms(platforms, storage.port(ParticipantRepository.class));
        this.clock = clock;
        this.signals = new RecordingLifecycle(storage.port(RecordingRepository.class), telemetry);
        this.followUp = new RecordingFollowUp(engines, storage.port(JobQueue.class), hasMediaTool, transcribes);
        this.stopper = new RecordingStopper(signals, followUp, clock);
        this.endedSessions = new EndedSessions(storage.port(SessionRepository.class), storage.port(ConsentRepository.class));
        this.starts =
                new TakeStarter(storage.port(SegmentRepository.class), signals, followUp, endedSessions, engines, storage.port(JobQueue.class), clock);
        this.starter = new RecordingStarter(storage.port(RecordingRepository.class), signals, starts, engines, ids, clock);
        this.eachTrack = new PerTrackTakes(storage.port(RecordingRepository.class), storage.port(SessionRepository.class), engines, rooms, newTakes, starter);
        this.reports = new ProviderReports(signals, followUp, storage.port(JobQueue.class), clock);
        this.repairs = new RepairCounter(telemetry, storage.port(ProviderHealthLog.class));
        this.settlement = new TakeSettlement(signals, followUp, storage.port(SegmentRepository.class), store, ids, clock);
        registerJobs();
    }

    public RecordingLifecycle signals() {
        return signals;
    }

    public RecordingFollowUp followUp() {
        return followUp;
    }

    public ProviderReports reports() {
        return reports;
    }

    public RepairCounter repairs() {
        return repairs;
    }

    public RecordingStopper stopper() {
        return stopper;
    }

    public RecordingStarter starter() {
        return starter;
    }

    public PerTrackTakes eachTrack() {
        return eachTrack;
    }

    public CaptureEngines engines() {
        return engines;
    }

    public RecordingDeletion deletion(TokenCache admissions) {
        return new RecordingDeletion(
                storage.port(RecordingRepository.class), storage.port(RecordingSuppressions.class), signals, followUp, storage.port(JobQueue.class), admissions, clock);
    }

    public RecordingUseCases useCases(RecordingDeletion deletion, TapedeckSettings settings) {
        RecordingRepository recordings = storage.port(RecordingRepository.class);
        return new RecordingUseCases(
                new StartRecording(storage.port(SessionRepository.class),
                        storage.port(ConsentRepository.class),
                        starter, deletion, engines, settings, clock),
                new StopRecordingService(recordings, stopper),
                new PauseRecordingService(recordings, signals, followUp, clock),
                new ResumeRecordingService(recordings, signals, starts, engines, eachTrack, newTakes, clock),
                recordings::find,
                recordings::list,
                new UpdateRecordingService(recordings, signals, clock),
                new DeleteRecordingService(recordings, deletion),
                (actor, id) -> recordings
                        .find(actor, id)
                        .map(found -> storage.port(EventLog.class).ofRecording(actor, id, 0, HISTORY_MAX)));
    }

    /** What engines of this process report to. */
    public CaptureListener listener() {
        return new CaptureReports(storage.port(RecordingRepository.class), storage.port(SegmentRepository.class), signals, followUp, settlement, clock);
    }

    /** Has pictures made of what was completed just before a crash, which nothing else would look at again. */
    public void resume() {
        storage.port(RecordingRepository.class).list(Actor.system(), COMPLETED_LATELY).recordings().forEach(followUp::follow);
    }

    private ReconnectRecording reconnect() {
        return new ReconnectRecording(
                storage.port(RecordingRepository.class), engines, rooms, eachTrack, newTakes, starter, stopper, clock);
    }

    private void registerJobs() {
        TakeRepairs takeRepairs = new TakeRepairs(signals, followUp, settlement, reports, repairs, clock);
        OverdueTakes overdue = new OverdueTakes(engines, takeRepairs, starts, followUp, stopper, clock);
        ReconcileRecordings reconcile = new ReconcileRecordings(
                storage.port(RecordingRepository.class),
                followUp,
                new RemoteReminders(storage.port(JobQueue.class), clock),
                stopper,
                endedSessions,
                settlement,
                overdue);
        storage.port(JobQueue.class)
                .handle(
                        JobName.START,
                        new StartTakeJob(storage.port(RecordingRepository.class), storage.port(SegmentRepository.class), engines, eachTrack, starts, clock));
        storage.port(JobQueue.class).handle(JobName.RECONNECT, reconnect());
        storage.port(JobQueue.class).handle(JobName.STOP, new StopTakeJob(storage.port(RecordingRepository.class), engines));
        storage.port(JobQueue.class).repeat(JobName.RECONCILE, RECONCILE_EVERY, reconcile);
        PurgeRecordings purge = new PurgeRecordings(storage.port(RecordingRepository.class), store, engines, clock);
        storage.port(JobQueue.class).repeat(JobName.PURGE, PURGE_EVERY, purge);
    }
}
