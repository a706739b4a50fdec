package dev.tapedeck.application.recording;

import dev.tapedeck.application.TapedeckSettings;
import dev.tapedeck.application.playback.Admissions;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.provider.CaptureListener;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.telemetry.Telemetry;
import java.time.Duration;
import java.time.InstantSource;

/** Puts the recording use cases together, with the listener and the jobs that carry recordings on. */
public final class RecordingServices {
    private static final Duration RECONCILE_EVERY = Duration.ofSeconds(5);
    private static final Duration PURGE_EVERY = Duration.ofMinutes(1);
    private static final int HISTORY_MAX = 1_000;

    private final Storage storage;
    private final MediaStore store;
    private final CaptureEngines engines;
    private final InstantSource clock;
    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final RecordingStarter starter;
    private final TakeSettlement settlement;

    public RecordingServices(
            Storage storage,
            MediaStore store,
            CaptureEngines engines,
            Telemetry telemetry,
            IdSource ids,
            InstantSource clock) {
        this.storage = storage;
        this.store = store;
        this.engines = engines;
        this.clock = clock;
        this.signals = new RecordingSignals(storage.recordings(), telemetry);
        this.followUp = new RecordingFollowUp(engines, storage.jobs());
        this.starter = new RecordingStarter(storage.recordings(), signals, followUp, engines, ids, clock);
        this.settlement = new TakeSettlement(signals, followUp, storage.segments(), store, ids, clock);
        registerJobs(telemetry);
    }

    public RecordingSignals signals() {
        return signals;
    }

    public RecordingFollowUp followUp() {
        return followUp;
    }

    public RecordingStarter starter() {
        return starter;
    }

    public RecordingUseCases useCases(Admissions admissions, TapedeckSettings settings) {
        RecordingRepository recordings = storage.recordings();
        return new RecordingUseCases(
                new StartRecordingService(storage.sessions(), starter, engines, settings, clock),
                new StopRecordingService(recordings, signals, followUp, clock),
                recordings::find,
                recordings::list,
                new UpdateRecordingService(recordings, signals, clock),
                new DeleteRecordingService(recordings, signals, followUp, storage.jobs(), admissions, clock),
                (actor, id) -> recordings
                        .find(actor, id)
                        .map(found -> storage.events().ofRecording(actor, id, 0, HISTORY_MAX)));
    }

    /** What engines of this process report to. */
    public CaptureListener listener() {
        return new CaptureEvents(storage.recordings(), storage.segments(), signals, followUp, settlement, clock);
    }

    private void registerJobs(Telemetry telemetry) {
        OverdueTakes overdue = new OverdueTakes(signals, followUp, settlement, engines, telemetry, clock);
        ReconcileRecordings reconcile =
                new ReconcileRecordings(storage.recordings(), signals, followUp, settlement, overdue, engines, clock);
        storage.jobs().repeat(JobName.RECONCILE, RECONCILE_EVERY, reconcile);
        PurgeRecordings purge = new PurgeRecordings(storage.recordings(), store, clock);
        storage.jobs().repeat(JobName.PURGE, PURGE_EVERY, purge);
    }
}
