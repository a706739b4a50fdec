package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.recording.lifecycle.TakeSettlement;
import dev.tapedeck.application.recording.start.SessionObjection;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reconciles recordings after lost events, crashes and provider outages. Every recording that is not over has a
 * deadline; when it passes, the engine is polled first, and then the recording moves on.
 */
public final class ReconcileRecordings implements JobHandler {
    private static final int BATCH = 100;
    private static final Logger log = LoggerFactory.getLogger(ReconcileRecordings.class);

    private final RecordingRepository recordings;
    private final RecordingLifecycle lifecycle;
    private final RecordingStopper stopper;
    private final SessionObjection objection;
    private final TakeSettlement settlement;
    private final OverdueTakes overdue;

    public ReconcileRecordings(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.lifecycle = new RecordingLifecycle(kernel);
        this.stopper = new RecordingStopper(kernel);
        this.objection = new SessionObjection(kernel);
        this.settlement = new TakeSettlement(kernel);
        this.overdue = new OverdueTakes(kernel);
    }

    @Override
    public void run(String subject) {
        RecordingId after = null;
        List<Recording> batch;
        do {
            batch = recordings.unfinished(after, BATCH);
            for (Recording recording : batch) {
                after = recording.id();
                reconcileSafely(recording);
            }
        } while (batch.size() == BATCH);
    }

    /** One recording that cannot be reconciled must not block the others. */
    private void reconcileSafely(Recording recording) {
        try {
            reconcile(recording);
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (RuntimeException broken) {
            log.error("recording {} cannot be reconciled now", recording.id(), broken);
        }
    }

    private void reconcile(Recording seen) {
        boolean isToStop = !seen.isStopAsked() && objection.isOver(seen);
        Recording recording = lifecycle.repeat(isToStop ? stopper.stop(seen) : seen);
        for (Take take : seen.takes()) {
            if (take.state() == TakeState.ENDED && !take.isRemote()) {
                recording = settlement.settle(recording, take.id());
            }
        }
        overdue.judge(recording);
    }
}
