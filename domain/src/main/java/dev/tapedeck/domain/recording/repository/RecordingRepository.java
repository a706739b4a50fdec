package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Outbound port: the recordings with their takes and assets. Thread-safe. One call is one transaction. Throws {@link
 * RepositoryUnavailable} when the database cannot be reached; a later try may succeed.
 *
 * <p>Methods with an actor serve a user: a recording that the actor does not own is absent, exactly like one that does not
 * exist; a deleted one is absent from what they read. Methods without an actor are for the system: they see everything,
 * and the caller must have checked permissions before.
 */
public interface RecordingRepository {
    /**
     * Inserts a recording with its first takes, its {@code created} event and the jobs that it makes due, unless its
     * session may not be recorded, or it would be the second open one of its session, or its id, one of its takes or a
     * run of a take exists. Of several concurrent calls, one opens and the others get its recording; a caller with ids
     * from outside must check who owns the returned recording. A recording is open when it is STARTING without a
     * pending stop, or ACTIVE, and not deleted.
     *
     * <p>The same transaction decides whether the session may be recorded, so that a concurrent end of the session,
     * change of its settings or refusal of consent either prevents the recording or sees it. It depends on the
     * initiator: automatic recording needs a live session with recording enabled; a requested recording needs a session
     * that has not ended; neither may have a participant who refuses consent. An imported run, which has no initiator,
     * needs only that the session exists.
     *
     * @param jobs scheduled as by {@link dev.tapedeck.domain.job.JobQueue#schedule}
     */
    OpenResult open(Recording fresh, List<JobKey> jobs);

    /**
     * As {@link #open(Recording, List)}, for a user, who owns the recording; another owner's session is absent. The
     * recording that is in the way may be another owner's.
     */
    OpenResult open(Actor actor, Recording fresh, List<JobKey> jobs);

    /** Like {@link #open(Recording, List)}, without jobs. */
    default OpenResult open(Recording fresh) {
        return open(fresh, List.of());
    }

    Optional<Recording> find(Actor actor, RecordingId id);

    Optional<Recording> find(RecordingId id);

    /** The recording of a take, for engines and providers. */
    Optional<Recording> findByTake(TakeId take);

    /** The recording of a platform's run. */
    Optional<Recording> findByJob(ProviderKind provider, String jobId);

    /** The open recording of a session. */
    Optional<Recording> findOpen(Actor actor, SessionId session);

    /** As {@link #findOpen(Actor, SessionId)}, for any owner. */
    Optional<Recording> findOpen(SessionId session);

    /**
     * Saves a change by compare-and-set on the version: recording, takes, new assets, events, inbox mark, jobs, and the
     * segment rows of a settled take. Progress of takes is not written here. Jobs are scheduled as by {@link
     * dev.tapedeck.domain.job.JobQueue#schedule}.
     *
     * @return the saved recording at its new version; parts that this method does not write are as they were read
     * @throws StaleRecording when the stored version is another one; nothing was written
     * @throws IllegalStateException when a take or its run belongs to another recording; nothing was written
     */
    Recording apply(RecordingChange change);

    /** As {@link #apply(RecordingChange)}, for a user: stale when the actor does not own the recording. */
    Recording apply(Actor actor, RecordingChange change);

    RecordingPage list(Actor actor, RecordingQuery query);

    /** Recordings of all owners, with deleted ones. */
    RecordingPage list(RecordingQuery query);

    /**
     * Recordings that are not terminal, and terminal ones that are deleted but whose engine may still run, oldest
     * first.
     *
     * @param after id to go on from, or null
     * @param limit at most this many
     */
    List<Recording> unfinished(@Nullable RecordingId after, int limit);

    /** Deleted, terminal recordings whose media and rows can be purged, oldest deletion first. */
    List<RecordingId> purgeable(Instant deletedBefore, int limit);

    /**
     * Deletes the rows of a deleted recording and all rows that refer to it. Its objects must be deleted before. Its
     * runs at providers are remembered, see {@link dev.tapedeck.domain.provider.ProviderRuns#settled}.
     */
    void remove(RecordingId id);
}
