package dev.tapedeck.application.recording;

import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.recording.Deadline;
import dev.tapedeck.domain.recording.EngineDeadlines;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingId;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles everything that a lost event, a crash or a silent provider has left behind: whatever is not over has a
 * deadline, and a deadline asks the engine first and then judges.
 */
final class ReconcileRecordings implements JobHandler {
    private static final int BATCH = 100;
    private static final Logger log = LoggerFactory.getLogger(ReconcileRecordings.class);

    private final RecordingRepository recordings;
    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final TakeSettlement settlement;
    private final OverdueTakes overdue;
    private final CaptureEngines engines;
    private final InstantSource clock;

    ReconcileRecordings(
            RecordingRepository recordings,
            RecordingSignals signals,
            RecordingFollowUp followUp,
            TakeSettlement settlement,
            OverdueTakes overdue,
            CaptureEngines engines,
            InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.followUp = followUp;
        this.settlement = settlement;
        this.overdue = overdue;
        this.engines = engines;
        this.clock = clock;
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
        Recording recording = followUp.follow(seen);
        for (Take take : seen.takes()) {
            if (take.state() == TakeState.ENDED) {
                recording = settlement.settle(recording, take.id());
            }
        }
        Instant now = clock.instant();
        for (Deadline deadline :
                Deadline.passed(recording, this::deadlinesOf, now).toList()) {
            recording = deadline.take() == null
                    ? followUp.follow(signals.send(recording, new StopAsked(now)))
                    : overdue.judge(recording, deadline.take(), deadline);
        }
    }

    private EngineDeadlines deadlinesOf(Take take) {
        return engines.of(take).map(engine -> engine.abilities().deadlines()).orElse(OverdueTakes.WITHOUT_ENGINE);
    }
}
