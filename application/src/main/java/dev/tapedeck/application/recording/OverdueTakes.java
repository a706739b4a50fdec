package dev.tapedeck.application.recording;

import dev.tapedeck.domain.provider.EngineReport;
import dev.tapedeck.domain.provider.TakeEnd;
import dev.tapedeck.domain.recording.Deadline;
import dev.tapedeck.domain.recording.EngineDeadlines;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.recording.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeId;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges a take that is overdue by what its engine knows of it. */
final class OverdueTakes {
    /** A provider that was taken out of the configuration still gets its time; then its takes are judged. */
    static final EngineDeadlines WITHOUT_ENGINE = new EngineDeadlines(
            Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(15));

    /** How much longer than its bound an engine may keep saying that it is still stopping. */
    private static final int PATIENCE = 4;

    private static final Logger log = LoggerFactory.getLogger(OverdueTakes.class);

    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final TakeSettlement settlement;
    private final CaptureEngines engines;
    private final Telemetry telemetry;
    private final InstantSource clock;

    OverdueTakes(
            RecordingSignals signals,
            RecordingFollowUp followUp,
            TakeSettlement settlement,
            CaptureEngines engines,
            Telemetry telemetry,
            InstantSource clock) {
        this.signals = signals;
        this.followUp = followUp;
        this.settlement = settlement;
        this.engines = engines;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    Recording judge(Recording recording, TakeId id, Deadline deadline) {
        Take take = recording.take(id).orElseThrow();
        if (!take.state().isCapturing()) {
            return recording;
        }
        EngineReport report = engines.of(take).map(engine -> engine.find(take)).orElseGet(EngineReport.Absent::new);
        if (report instanceof EngineReport.Found found) {
            return found(recording, take, found, deadline);
        }
        if (report instanceof EngineReport.CannotTell cannotTell) {
            log.info("recording {}: take {} is overdue: {}", recording.id(), id, cannotTell.reason());
            return recording;
        }
        return giveUp(recording, take, "say anything more about this recording");
    }

    private Recording found(Recording recording, Take take, EngineReport.Found found, Deadline deadline) {
        TakeEnd end = found.end();
        if (end != null) {
            telemetry.repaired(take.provider());
            return settlement.end(recording, take.id(), end);
        }
        if (take.jobId() == null) {
            telemetry.repaired(take.provider());
            return followUp.follow(
                    signals.send(recording, new EngineAccepted(take.id(), found.jobId(), clock.instant())));
        }
        boolean stopping = deadline.awaited() == Deadline.Wait.END_AFTER_STOP;
        return stopping && isHopeless(take, deadline) ? giveUp(recording, take, "stop") : followUp.follow(recording);
    }

    private boolean isHopeless(Take take, Deadline deadline) {
        Duration bound = engines.of(take)
                .map(engine -> engine.abilities().deadlines().endAfterStop())
                .orElse(WITHOUT_ENGINE.endAfterStop());
        return clock.instant().isAfter(deadline.at().plus(bound.multipliedBy(PATIENCE - 1L)));
    }

    /** What reached the store is kept; a take without anything failed. */
    private Recording giveUp(Recording recording, Take take, String silentAbout) {
        log.warn("recording {}: take {} is lost; keeping what was stored", recording.id(), take.id());
        telemetry.repaired(take.provider());
        TakeProgress progress = take.progress();
        Instant started = Objects.requireNonNullElse(take.startedAt(), take.requestedAt());
        Instant mediaEnd = started.plus(progress.recorded());
        Instant lastSign = Objects.requireNonNullElse(progress.aliveAt(), mediaEnd);
        Duration missing = lastSign.isAfter(mediaEnd) ? Duration.between(mediaEnd, lastSign) : Duration.ZERO;
        return settlement.end(
                recording, take.id(), TakeEnd.broken(mediaEnd, RecordingFailure.noAnswer(silentAbout), missing));
    }
}
