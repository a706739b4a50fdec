package dev.tapedeck.application.recording.deletion;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.TokenCache;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingPage;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hides recordings, stops their takes, and lets a job purge them, including media that arrives later. Thread-safe. */
public final class RecordingDeletion {
    private final RecordingRepository recordings;
    private final RecordingSuppressions suppressions;
    private final RecordingLifecycle lifecycle;
    private final JobQueue jobs;
    private final TokenCache tokens;
    private final InstantSource clock;

    public RecordingDeletion(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.suppressions = kernel.port(RecordingSuppressions.class);
        this.lifecycle = new RecordingLifecycle(kernel);
        this.jobs = kernel.jobs();
        this.tokens = kernel.tokens();
        this.clock = kernel.clock();
    }

    /**
     * Deletes a recording; harmless when it is already deleted. Suppresses automatic recording of the participants who
     * are in its session now.
     */
    public void delete(Recording recording) {
        SessionId session = recording.links().session();
        if (session != null) {
            suppressions.suppress(session, overAt(recording));
        }
        hide(lifecycle, recording);
    }

    /** As {@link #delete(Recording)}, for a user. */
    public void delete(Actor actor, Recording recording) {
        SessionId session = recording.links().session();
        if (session != null) {
            suppressions.suppress(actor, session, overAt(recording));
        }
        hide(lifecycle.as(actor), recording);
    }

    /** As the system sees them: with those that are deleted. */
    private RecordingPage pageOf(SessionId session, RecordingQuery.@Nullable Position after) {
        return recordings.list(
                new RecordingQuery(null, null, session, null, null, null, after, 1, RecordingQuery.PAGE_SIZE_MAX));
    }

    private Instant overAt(Recording recording) {
        return recording.overAt().orElseGet(clock::instant);
    }

    private void hide(RecordingLifecycle saving, Recording recording) {
        saving.change(recording, this::hidden);
        tokens.forget(recording.id());
        jobs.triggerNow(JobName.PURGE);
    }

    /** Deletes every recording of a user's session; once more those that are deleted already. */
    public void deleteAll(Actor actor, SessionId session) {
        RecordingQuery.@Nullable Position after = null;
        do {
            RecordingPage page = pageOf(session, after);
            page.recordings().forEach(recording -> delete(actor, recording));
            after = page.next();
        } while (after != null);
    }

    /** One save stops and hides the recording, so that a crash cannot leave a hidden recording that goes on. */
    private Optional<Recording> hidden(Recording current) {
        if (current.isDeleted()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Recording stopped = current.on(new StopAsked(now)) instanceof Outcome.Moved moved ? moved.recording() : current;
        return Optional.of(stopped.deletedAt(now));
    }
}
