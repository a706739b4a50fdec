package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.bootstrap.metrics.Metrics;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.storage.Storage;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Numbers that are read when metrics are asked for. */
final class Gauges {
    private static final int RECORDINGS_MAX = 1_000;
    private static final int DEAD_JOBS_MAX = 100;

    private Gauges() {}

    static void bind(Metrics metrics, Storage storage, Path spool) {
        metrics.watch(
                "tapedeck.recordings.open",
                "Recordings that have not come to an end, at most " + RECORDINGS_MAX,
                whenReachable(
                        storage,
                        () -> storage.port(RecordingRepository.class)
                                .unfinished(null, RECORDINGS_MAX)
                                .size()));
        metrics.watch(
                "tapedeck.jobs.dead",
                "Jobs that were given up, at most " + DEAD_JOBS_MAX,
                whenReachable(
                        storage,
                        () -> storage.port(JobQueue.class).dead(DEAD_JOBS_MAX).size()));
        metrics.watch("tapedeck.spool.bytes", "What waits in the spool for the store", new SpoolSize(spool));
    }

    /** Metrics are asked for most when something is wrong, so they must not wait for a database that is away. */
    private static Supplier<Number> whenReachable(Storage storage, Supplier<Number> number) {
        return () -> storage.isReachable() ? number.get() : Double.NaN;
    }
}
