package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.application.recording.lifecycle.RecordingFollowUp;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.recording.lifecycle.TakeSettlement;
import dev.tapedeck.application.recording.start.EndedSessions;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles everything that a lost event, a crash or a silent provider has left behind: whatever is not over has a
 * deadline, and a deadline asks the engine first and then judges.
 */
public final class ReconcileRecordings implements JobHandler {
    private static final int BATCH = 100;
    private static final Logger log = LoggerFactory.getLogger(ReconcileRecordings.class);

    private final RecordingRepository recordings;
    private final RecordingFollowUp followUp;
    private final RemoteReminders reminders;
    private final RecordingStopper stopper;
    private final EndedSessions endedSessions;
    private final TakeSettlement settlement;
    private final OverdueTakes overdue;

    public ReconcileRecordings(
            RecordingRepository recordings,
            RecordingFollowUp followUp,
            RemoteReminders reminders,
            RecordingStopper stopper,
            EndedSessions endedSessions,
            TakeSettlement settlement,
            OverdueTakes overdue) {
        this.recordings = recordings;
        this.followUp = followUp;
        this.reminders = reminders;
        this.stopper = stopper;
        this.endedSessions = endedSessions;
        this.settlement = settlement;
        this.overdue = overdue;
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

    /** One recording that cannot be settled must not keep the others from being settled. */
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
        boolean outlived = !seen.isStopAsked() && endedSessions.outlivedBy(seen);
        Recording recording = outlived ? stopper.stop(seen) : followUp.followHere(seen);
        reminders.remind(recording);
        for (Take take : seen.takes()) {
            if (take.state() == TakeState.ENDED && !take.isRemote()) {
                recording = settlement.settle(recording, take.id());
            }
        }
        overdue.judge(recording);
    }
}
