package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.provider.poll.RunMatcher;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle.Applied;
import dev.tapedeck.domain.capture.TakeSighting;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.recording.next.NextSteps;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies what a platform tells about runs. */
public final class RunUpdates {
    /** How often an event about a run that nobody knows is tried; the platform may be faster than its own answer. */
    public static final int ATTEMPTS_MAX = 5;

    private final RunMatcher known;
    private final ProviderReports reports;
    private final JobQueue jobs;

    public RunUpdates(RunMatcher known, ProviderReports reports, JobQueue jobs) {
        this.known = known;
        this.reports = reports;
        this.jobs = jobs;
    }

    /** @param event to be kept by the same save, or null */
    public UpdateResult seen(ProviderKind provider, TakeSighting sighting, int attempts, @Nullable ProviderEvent event) {
        Optional<RunMatcher.Run> run = known.find(provider, sighting);
        if (run.isEmpty()) {
            return unknown(sighting.report().end() != null, attempts);
        }
        Applied sent = reports.fromWebhook(run.get().recording(), run.get().take(), sighting.report(), event);
        return sent.isChanged() && event != null ? UpdateResult.APPLIED_AND_KEPT : UpdateResult.APPLIED;
    }

    public UpdateResult changed(ProviderKind provider, String jobId, int attempts) {
        Optional<TakeId> take = known.find(provider, jobId).map(RunMatcher.Run::take);
        take.ifPresent(id -> jobs.schedule(NextSteps.afterHint(id)));
        return take.isPresent() ? UpdateResult.APPLIED : unknown(true, attempts);
    }

    /** What is over and nobody's is looked for among all runs of the platform, as only those tell what it has left. */
    private UpdateResult unknown(boolean mayBeOver, int attempts) {
        if (mayBeOver) {
            jobs.triggerNow(JobName.POLL);
        }
        return attempts < ATTEMPTS_MAX ? UpdateResult.NOT_KNOWN_YET : UpdateResult.FOREIGN;
    }
}
