package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Applied;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.TakeMatch;
import dev.tapedeck.domain.recording.next.NextSteps;
import dev.tapedeck.domain.recording.next.NextSteps.ReportedEnd;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.FailureReported;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies a provider's report about one of its runs, from a webhook or from a poll. Thread-safe. */
public final class ProviderReports {
    private static final Logger log = LoggerFactory.getLogger(ProviderReports.class);

    private final RecordingLifecycle lifecycle;
    private final StoredMedia stored;
    private final InstantSource clock;

    public ProviderReports(Kernel kernel) {
        this.lifecycle = new RecordingLifecycle(kernel);
        this.stored = new StoredMedia(kernel);
        this.clock = kernel.clock();
    }

    /** Applies a report from a poll, which counts as it is, also when it reports a failure. */
    public Applied fromPoll(Recording seen, TakeId id, EngineReport.Found report) {
        return apply(seen, id, report, report.end(), null);
    }

    /**
     * Applies a report from a webhook; a reported failure counts only after a poll has confirmed it.
     *
     * @param event event to store as handled in the same save, or null
     */
    public Applied fromWebhook(Recording seen, TakeId id, EngineReport.Found report, @Nullable ProviderEvent event) {
        TakeEnd end = report.end();
        boolean failed = end != null && end.failure() != null;
        return apply(seen, id, report, failed ? null : end, event);
    }

    /** @param end how the run ended, and how certain that is */
    private Applied apply(
            Recording seen,
            TakeId id,
            EngineReport.Found report,
            @Nullable TakeEnd end,
            @Nullable ProviderEvent event) {
        ReportedEnd reported = reportedEnd(report, end);
        return lifecycle.applyAll(seen, recording -> signals(recording, id, report, end), change -> {
            Take take = change.recording().take(id).orElseThrow();
            return change.handling(event).schedulingAlso(NextSteps.afterReport(change.recording(), take, reported));
        });
    }

    private static ReportedEnd reportedEnd(EngineReport.Found report, @Nullable TakeEnd end) {
        if (report.end() == null) {
            return ReportedEnd.NONE;
        }
        if (end == null) {
            return ReportedEnd.IN_DOUBT;
        }
        return end.failure() == null ? ReportedEnd.CERTAIN : ReportedEnd.NONE;
    }

    private List<RecordingSignal> signals(
            Recording recording, TakeId id, EngineReport.Found report, @Nullable TakeEnd end) {
        List<RecordingSignal> all = new ArrayList<>();
        Take take = recording.take(id).orElseThrow();
        boolean isProvisional = report.jobId().startsWith(id.toString());
        if (take.jobId() == null || (StartResponse.isProvisional(take) && !isProvisional)) {
            all.add(new EngineAccepted(id, report.jobId(), isProvisional ? null : match(report), clock.instant()));
        } else if (!isProvisional && !report.jobId().equals(take.jobId())) {
            log.warn("recording {}: take {} has a second run, {}", recording.id(), id, report.jobId());
            return all;
        }
        if (report.firstMedia() != null) {
            all.add(new MediaFlowing(id, report.firstMedia()));
        }
        if (end != null) {
            all.add(ended(recording, take, report, end));
        } else if (report.end() != null && report.end().failure() != null) {
            all.add(new FailureReported(id, report.end().failure(), clock.instant()));
        }
        return all;
    }

    private static TakeMatch match(EngineReport.Found report) {
        return Objects.requireNonNullElse(report.match(), TakeMatch.TAKE_ID);
    }

    /**
     * A run that broke off after its first frame may have left media, which is then collected; before the first frame
     * there is none. The report of a run that was killed may not say whether it had begun; then the store does.
     */
    private RecordingSignal ended(Recording recording, Take take, EngineReport.Found report, TakeEnd end) {
        boolean flowed = report.firstMedia() != null || take.state() == TakeState.RUNNING;
        return end.failure() != null && !flowed && !stored.hasAny(recording, take)
                ? new TakeBroke(take.id(), end.failure(), end.at())
                : new TakeEnded(
                        take.id(),
                        true,
                        new Shortfall(end.failure() != null, end.truncated(), end.missing()),
                        end.at());
    }
}
