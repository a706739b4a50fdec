package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Applied;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.application.recording.lifecycle.TakeSettlement;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repairs takes after lost events, and counts each repair. */
final class TakeRepairs {
    private static final Logger log = LoggerFactory.getLogger(TakeRepairs.class);

    private final RecordingLifecycle lifecycle;
    private final TakeSettlement settlement;
    private final ProviderReports reports;
    private final RepairCounter repairs;
    private final InstantSource clock;

    TakeRepairs(Kernel kernel) {
        this.lifecycle = new RecordingLifecycle(kernel);
        this.settlement = new TakeSettlement(kernel);
        this.reports = new ProviderReports(kernel);
        this.repairs = new RepairCounter(kernel);
        this.clock = kernel.clock();
    }

    /** The response to the start was lost. */
    Recording accepted(Recording recording, Take take, String jobId) {
        repairs.count(take.provider());
        return lifecycle.apply(recording, new EngineAccepted(take.id(), jobId, clock.instant()));
    }

    /** The provider's state is ahead of its events. */
    Recording reported(Recording recording, Take take, EngineReport.Found report) {
        Applied applied = reports.fromPoll(recording, take.id(), report);
        if (applied.isChanged()) {
            repairs.count(take.provider());
        }
        return applied.recording();
    }

    /** The report of the end was lost. */
    Recording ended(Recording recording, Take take, TakeEnd end) {
        repairs.count(take.provider());
        return settlement.end(recording, take.id(), end);
    }

    /** Nothing more will arrive: media in the store is kept; a take without media fails. */
    Recording givenUp(Recording recording, Take take, String silentAbout) {
        log.warn("recording {}: take {} is lost; keeping what was stored", recording.id(), take.id());
        if (take.isRemote()) {
            return lost(recording, take, RecordingFailure.noResponse(silentAbout));
        }
        TakeProgress progress = take.progress();
        Instant started = Objects.requireNonNullElse(take.startedAt(), take.requestedAt());
        Instant mediaEnd = started.plus(progress.recorded());
        Instant lastSign = Objects.requireNonNullElse(progress.aliveAt(), mediaEnd);
        Duration missing = lastSign.isAfter(mediaEnd) ? Duration.between(mediaEnd, lastSign) : Duration.ZERO;
        return ended(recording, take, TakeEnd.broken(mediaEnd, RecordingFailure.noResponse(silentAbout), missing));
    }

    /** A take that had media flowing may still have media to collect. */
    private Recording lost(Recording recording, Take take, RecordingFailure failure) {
        repairs.count(take.provider());
        Instant now = clock.instant();
        RecordingSignal signal = take.state() == TakeState.RUNNING
                ? new TakeEnded(take.id(), true, new Shortfall(true, false, Duration.ZERO), now)
                : new TakeBroke(take.id(), reasonOf(recording, take, failure), now);
        return lifecycle.apply(recording, signal);
    }

    /** What the provider said itself comes first. */
    private static RecordingFailure reasonOf(Recording recording, Take take, RecordingFailure otherwise) {
        ReportedFailure reported = take.reported();
        if (reported != null) {
            return reported.failure();
        }
        return recording.isStopAsked() ? RecordingFailure.nothingRecorded() : otherwise;
    }
}
