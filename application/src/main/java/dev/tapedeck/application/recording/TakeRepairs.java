package dev.tapedeck.application.recording;

import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.recording.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Catches up with what a lost event should have told, and counts that it was necessary. */
final class TakeRepairs {
    private static final Logger log = LoggerFactory.getLogger(TakeRepairs.class);

    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final TakeSettlement settlement;
    private final Telemetry telemetry;
    private final InstantSource clock;

    TakeRepairs(
            RecordingSignals signals,
            RecordingFollowUp followUp,
            TakeSettlement settlement,
            Telemetry telemetry,
            InstantSource clock) {
        this.signals = signals;
        this.followUp = followUp;
        this.settlement = settlement;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** The answer to the start was lost. */
    Recording accepted(Recording recording, Take take, String jobId) {
        telemetry.repaired(take.provider());
        return followUp.follow(signals.send(recording, new EngineAccepted(take.id(), jobId, clock.instant())));
    }

    /** The news of the end was lost. */
    Recording ended(Recording recording, Take take, TakeEnd end) {
        telemetry.repaired(take.provider());
        return settlement.end(recording, take.id(), end);
    }

    /** Nothing more will come: what reached the store is kept; a take without anything failed. */
    Recording givenUp(Recording recording, Take take, String silentAbout) {
        log.warn("recording {}: take {} is lost; keeping what was stored", recording.id(), take.id());
        TakeProgress progress = take.progress();
        Instant started = Objects.requireNonNullElse(take.startedAt(), take.requestedAt());
        Instant mediaEnd = started.plus(progress.recorded());
        Instant lastSign = Objects.requireNonNullElse(progress.aliveAt(), mediaEnd);
        Duration missing = lastSign.isAfter(mediaEnd) ? Duration.between(mediaEnd, lastSign) : Duration.ZERO;
        return ended(recording, take, TakeEnd.broken(mediaEnd, RecordingFailure.noAnswer(silentAbout), missing));
    }
}
