package dev.tapedeck.application.kernel;

import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.recording.next.Installation;
import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.telemetry.Telemetry;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The shared parts with which every feature is installed. Immutable, and thread-safe as its parts are.
 *
 * @param storage the database
 * @param media the object store
 * @param platforms the configured providers
 * @param tools media tool and transcriber
 * @param settings settings of the installation
 * @param telemetry counters for operators
 * @param tokens cache of checked playback tokens
 * @param ids creates ids
 * @param clock gives times in whole microseconds
 */
public record Kernel(
        Storage storage,
        MediaStore media,
        Platforms platforms,
        Tools tools,
        TapedeckSettings settings,
        Telemetry telemetry,
        TokenCache tokens,
        IdSource ids,
        InstantSource clock) {
    /** The outbound port of this type. */
    public <T> T port(Class<T> type) {
        return storage.port(type);
    }

    public JobQueue jobs() {
        return port(JobQueue.class);
    }

    public Installation installation() {
        return tools.installation();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Registers the handler of a one-off job. */
    public void handle(JobName job, JobHandler handler) {
        jobs().handle(job, handler);
    }

    /** Registers the handler of a recurring job, which runs at its interval in {@link JobIntervals}. */
    public void repeat(JobName job, JobHandler handler) {
        jobs().repeat(job, JobIntervals.of(job), handler);
    }
}
