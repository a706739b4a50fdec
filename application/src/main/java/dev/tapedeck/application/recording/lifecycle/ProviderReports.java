package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Sent;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.StartAnswer;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.RecordingSignal;
import dev.tapedeck.domain.recording.Shortfall;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what a platform says about one of its runs, whether it told that by itself or was asked. Thread-safe. */
public final class ProviderReports {
    private static final Logger log = LoggerFactory.getLogger(ProviderReports.class);

    private final RecordingLifecycle signals;
    private final RecordingFollowUp followUp;
    private final JobQueue jobs;
    private final InstantSource clock;

    public ProviderReports(RecordingLifecycle signals, RecordingFollowUp followUp, JobQueue jobs, InstantSource clock) {
        this.signals = signals;
        this.followUp = followUp;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The platform was asked, so that its word counts, also on a failure. */
    public Sent answered(Recording seen, TakeId id, EngineReport.Found report) {
        return apply(seen, id, report, report.end(), null);
    }

    /**
     * The platform told it by itself. That a run failed is believed only after the platform was asked.
     *
     * @param event kept as handled by the same save, when there is one
     */
    public Sent told(Recording seen, TakeId id, EngineReport.Found report, @Nullable ProviderEvent event) {
        TakeEnd end = report.end();
        boolean failed = end != null && end.failure() != null;
        return apply(seen, id, report, failed ? null : end, event);
    }

    /** @param end as far as it is believed */
    private Sent apply(
            Recording seen,
            TakeId id,
            EngineReport.Found report,
            @Nullable TakeEnd end,
            @Nullable ProviderEvent event) {
        Sent sent = signals.sendAll(
                seen,
                recording -> signals(recording, id, report, end),
                change -> change.handling(event).scheduling(next(change.recording(), id, report, end)));
        followUp.stopHere(sent.recording());
        if (!sent.isChanged()) {
            next(sent.recording(), id, report, end).forEach(jobs::schedule);
        }
        return sent;
    }

    /** What has to be done about a recording that this was told about. */
    private List<JobKey> next(Recording recording, TakeId id, EngineReport.Found report, @Nullable TakeEnd end) {
        List<JobKey> all = new ArrayList<>(followUp.jobsOf(recording));
        Take take = recording.take(id).orElseThrow();
        boolean isDoubted = report.end() != null && end == null;
        if (isDoubted && take.state().isCapturing()) {
            all.add(new JobKey(JobName.CONFIRM, id.toString()));
        }
        if (end != null && end.failure() == null && isLate(recording, take)) {
            all.add(new JobKey(JobName.COLLECT, id.toString()));
        }
        return all;
    }

    private List<RecordingSignal> signals(
            Recording recording, TakeId id, EngineReport.Found report, @Nullable TakeEnd end) {
        List<RecordingSignal> all = new ArrayList<>();
        Take take = recording.take(id).orElseThrow();
        boolean isProvisional = report.jobId().startsWith(id.toString());
        if (StartAnswer.isProvisional(take)) {
            all.add(new EngineAccepted(id, report.jobId(), clock.instant()));
        } else if (!isProvisional && !report.jobId().equals(take.jobId())) {
            log.warn("recording {}: take {} has a second run, {}", recording.id(), id, report.jobId());
            return all;
        }
        if (report.firstMedia() != null) {
            all.add(new MediaFlowing(id, report.firstMedia()));
        }
        if (end != null) {
            all.add(ended(take, report, end));
        }
        return all;
    }

    /** A run that broke after its first frame may have left media, which is looked for; one before that has none. */
    private static RecordingSignal ended(Take take, EngineReport.Found report, TakeEnd end) {
        boolean flowed = report.firstMedia() != null || take.state() == TakeState.RUNNING;
        return end.failure() != null && !flowed
                ? new TakeBroke(take.id(), end.failure(), end.at())
                : new TakeEnded(
                        take.id(),
                        true,
                        new Shortfall(end.failure() != null, end.truncated(), end.missing()),
                        end.at());
    }

    /** Media of a take that had been given up. */
    private static boolean isLate(Recording recording, Take take) {
        return take.state() == TakeState.FAILED
                && recording.assets().stream().noneMatch(asset -> take.id().equals(asset.take()));
    }
}
