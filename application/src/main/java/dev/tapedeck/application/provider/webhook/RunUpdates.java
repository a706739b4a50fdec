package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.match.RunMatcher;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Applied;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.next.NextSteps;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies events about runs. */
final class RunUpdates {
    /**
     * The number of attempts for an event about an unmatched run: a webhook may arrive before the response to the start
     * request, which names the run.
     */
    private static final int ATTEMPTS_MAX = 5;

    private final RunMatcher matcher;
    private final ProviderReports reports;
    private final JobQueue jobs;

    RunUpdates(Kernel kernel) {
        this.matcher = new RunMatcher(kernel);
        this.reports = new ProviderReports(kernel);
        this.jobs = kernel.jobs();
    }

    /** @param event event to store as handled in the same save, or null */
    UpdateResult observed(ProviderKind provider, ObservedRun observed, int attempts, @Nullable ProviderEvent event) {
        Optional<RunMatcher.Run> run = matcher.find(provider, observed);
        if (run.isEmpty()) {
            return unmatched(provider, attempts);
        }
        Found report = observed.report().matched(run.get().how());
        Applied applied = reports.fromWebhook(run.get().recording(), run.get().take(), report, event);
        return applied.isChanged() && event != null ? UpdateResult.APPLIED_AND_STORED : UpdateResult.APPLIED;
    }

    UpdateResult changed(ProviderKind provider, String jobId, int attempts) {
        Optional<TakeId> take = matcher.find(provider, jobId).map(RunMatcher.Run::take);
        take.ifPresent(id -> jobs.schedule(NextSteps.afterHint(id)));
        return take.isPresent() ? UpdateResult.APPLIED : unmatched(provider, attempts);
    }

    /** An unmatched run triggers a poll, as only a poll can match it to a take that has no name for it, or import it. */
    private UpdateResult unmatched(ProviderKind provider, int attempts) {
        jobs.schedule(JobName.POLL_PROVIDER, provider.name());
        return attempts < ATTEMPTS_MAX ? UpdateResult.NOT_MATCHED_YET : UpdateResult.FOREIGN;
    }
}
