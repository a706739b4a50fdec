package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RecordingFollowUp;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Sent;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.application.recording.lifecycle.TakeSettlement;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFailure;
import dev.tapedeck.domain.recording.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.RecordingSignal;
import dev.tapedeck.domain.recording.Shortfall;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Catches up with what a lost event should have told, and counts that it was necessary. */
public final class TakeRepairs {
    private static final Logger log = LoggerFactory.getLogger(TakeRepairs.class);

    private final RecordingLifecycle signals;
    private final RecordingFollowUp followUp;
    private final TakeSettlement settlement;
    private final ProviderReports reports;
    private final RepairCounter repairs;
    private final InstantSource clock;

    public TakeRepairs(
            RecordingLifecycle signals,
            RecordingFollowUp followUp,
            TakeSettlement settlement,
            ProviderReports reports,
            RepairCounter repairs,
            InstantSource clock) {
        this.signals = signals;
        this.followUp = followUp;
        this.settlement = settlement;
        this.reports = reports;
        this.repairs = repairs;
        this.clock = clock;
    }

    /** The answer to the start was lost. */
    public Recording accepted(Recording recording, Take take, String jobId) {
        repairs.count(take.provider());
        return followUp.follow(signals.send(recording, new EngineAccepted(take.id(), jobId, clock.instant())));
    }

    /** A platform knows more than its events have told. */
    public Recording reported(Recording recording, Take take, EngineReport.Found report) {
        Sent sent = reports.answered(recording, take.id(), report);
        if (sent.isChanged()) {
            repairs.count(take.provider());
        }
        return sent.recording();
    }

    /** The news of the end was lost. */
    public Recording ended(Recording recording, Take take, TakeEnd end) {
        repairs.count(take.provider());
        return settlement.end(recording, take.id(), end);
    }

    /** Nothing more will come: what reached the store is kept; a take without anything failed. */
    public Recording givenUp(Recording recording, Take take, String silentAbout) {
        log.warn("recording {}: take {} is lost; keeping what was stored", recording.id(), take.id());
        if (take.isRemote()) {
            return lost(recording, take, RecordingFailure.noAnswer(silentAbout));
        }
        TakeProgress progress = take.progress();
        Instant started = Objects.requireNonNullElse(take.startedAt(), take.requestedAt());
        Instant mediaEnd = started.plus(progress.recorded());
        Instant lastSign = Objects.requireNonNullElse(progress.aliveAt(), mediaEnd);
        Duration missing = lastSign.isAfter(mediaEnd) ? Duration.between(mediaEnd, lastSign) : Duration.ZERO;
        return ended(recording, take, TakeEnd.broken(mediaEnd, RecordingFailure.noAnswer(silentAbout), missing));
    }

    /** Where something flowed, its media is still looked for. */
    private Recording lost(Recording recording, Take take, RecordingFailure failure) {
        repairs.count(take.provider());
        Instant now = clock.instant();
        RecordingSignal signal = take.state() == TakeState.RUNNING
                ? new TakeEnded(take.id(), true, new Shortfall(true, false, Duration.ZERO), now)
                : new TakeBroke(take.id(), recording.isStopAsked() ? RecordingFailure.nothingRecorded() : failure, now);
        return followUp.follow(signals.send(recording, signal));
    }
}
