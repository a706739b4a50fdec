package dev.tapedeck.application.provider;

import dev.tapedeck.application.recording.PlatformReports;
import dev.tapedeck.application.recording.RecordingSignals.Sent;
import dev.tapedeck.domain.capture.TakeSighting;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies what a platform tells about runs. */
final class RunNews {
    /** How often an event about a run that nobody knows is tried; the platform may be faster than its own answer. */
    static final int ATTEMPTS_MAX = 5;

    private final KnownRuns known;
    private final PlatformReports reports;
    private final JobQueue jobs;

    RunNews(KnownRuns known, PlatformReports reports, JobQueue jobs) {
        this.known = known;
        this.reports = reports;
        this.jobs = jobs;
    }

    /** @param event to be kept by the same save, or null */
    NewsResult seen(ProviderKind provider, TakeSighting sighting, int attempts, @Nullable ProviderEvent event) {
        Optional<KnownRuns.Run> run = known.find(provider, sighting);
        if (run.isEmpty()) {
            return unknown(sighting.report().end() != null, attempts);
        }
        Sent sent = reports.told(run.get().recording(), run.get().take(), sighting.report(), event);
        return sent.isChanged() && event != null ? NewsResult.APPLIED_AND_KEPT : NewsResult.APPLIED;
    }

    NewsResult changed(ProviderKind provider, String jobId, int attempts) {
        Optional<TakeId> take = known.find(provider, jobId).map(KnownRuns.Run::take);
        take.ifPresent(id -> jobs.schedule(JobName.ASK, id.toString()));
        return take.isPresent() ? NewsResult.APPLIED : unknown(true, attempts);
    }

    /** What is over and nobody's is looked for among all runs of the platform, as only those tell what it has left. */
    private NewsResult unknown(boolean mayBeOver, int attempts) {
        if (mayBeOver) {
            jobs.hasten(JobName.SURVEY);
        }
        return attempts < ATTEMPTS_MAX ? NewsResult.NOT_KNOWN_YET : NewsResult.FOREIGN;
    }
}
