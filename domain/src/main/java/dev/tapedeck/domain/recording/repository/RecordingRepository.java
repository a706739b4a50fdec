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
 * RepositoryUnavailable} when the database cannot be reached, which a retry may cure.
 *
 * <p>Methods with an actor read for a person: a recording that the actor does not own is absent, exactly like one that
 * does not exist, and so is a deleted one. Methods without one are the system's: they see everything, and whether a
 * person may cause them is decided before.
 */
public interface RecordingRepository {
    /**
     * Inserts a recording with its first takes, its {@code created} event and the jobs that it makes due, unless its
     * session may not be recorded, or it would be the second open one of its session, or its id, one of its takes or the
     * run of one is known. However many ask at once, one opens and the others are given that one; whoever brings ids of
     * others has to look whose recording it is. Open is what is STARTING without a stop pending, or ACTIVE, and not
     * deleted.
     *
     * <p>Whether the session may be recorded is decided by the same transaction, so that whoever ends it, turns recording
     * off or refuses either prevents the recording or sees it. By its initiator: one that the session starts by itself
     * needs a live session that wants it; one that somebody asks for needs one that has not ended; both need that nobody
     * in it refuses; an imported run, which has no initiator, needs only that the session exists.
     *
     * @param jobs scheduled as by {@link dev.tapedeck.domain.job.JobQueue#schedule}
     */
    OpenResult open(Recording fresh, List<JobKey> jobs);

    /** The same without jobs. */
    default OpenResult open(Recording fresh) {
        return open(fresh, List.of());
    }

    Optional<Recording> find(Actor actor, RecordingId id);

    Optional<Recording> find(RecordingId id);

    /** The recording that a take belongs to, for engines and providers. */
    Optional<Recording> findByTake(TakeId take);

    /** The recording that a platform's run belongs to. */
    Optional<Recording> findByJob(ProviderKind provider, String jobId);

    /** The recording of a session that is STARTING without a stop pending or ACTIVE. */
    Optional<Recording> findOpen(Actor actor, SessionId session);

    /** As {@link #findOpen(Actor, SessionId)}, whoever owns it. */
    Optional<Recording> findOpen(SessionId session);

    /**
     * Saves a change by compare-and-set on the version: recording, takes, new assets, events, inbox mark, jobs, and
     * the segment rows of a settled take. Progress of takes is not written here. Jobs are scheduled as by
     * {@link dev.tapedeck.domain.job.JobQueue#schedule}.
     *
     * @return what was saved, at its new version; what is not written here is as it was read
     * @throws StaleRecording when the stored version is another one; nothing was written
     * @throws IllegalStateException when a take or its run belongs to another recording; nothing was written
     */
    Recording apply(RecordingChange change);

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

    /** Deleted, terminal recordings whose media and rows can go, oldest deletion first. */
    List<RecordingId> purgeable(Instant deletedBefore, int limit);

    /** Removes the rows of a deleted recording and everything that hangs on it. Its objects are gone already. */
    void remove(RecordingId id);
}
