package dev.tapedeck.application.recording;

import dev.tapedeck.application.playback.Admissions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal.StopAsked;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Hides a recording, ends what runs, and has the rest removed by a job. */
final class DeleteRecordingService implements DeleteRecordingUseCase {
    private final RecordingRepository recordings;
    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final JobQueue jobs;
    private final Admissions admissions;
    private final InstantSource clock;

    DeleteRecordingService(
            RecordingRepository recordings,
            RecordingSignals signals,
            RecordingFollowUp followUp,
            JobQueue jobs,
            Admissions admissions,
            InstantSource clock) {
        this.recordings = recordings;
        this.signals = signals;
        this.followUp = followUp;
        this.jobs = jobs;
        this.admissions = admissions;
        this.clock = clock;
    }

    @Override
    public boolean delete(Actor actor, RecordingId id) {
        Optional<Recording> found = recordings.find(actor, id);
        if (found.isEmpty()) {
            return false;
        }
        Recording hidden = signals.change(found.get(), this::hidden);
        admissions.forget(id);
        followUp.follow(hidden);
        jobs.hasten(JobName.PURGE);
        return true;
    }

    /** Stopped and hidden by one save, so that a crash cannot leave a hidden recording that nobody ends. */
    private Optional<Recording> hidden(Recording current) {
        if (current.isDeleted()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Recording stopped = current.on(new StopAsked(now)) instanceof Outcome.Moved moved ? moved.recording() : current;
        return Optional.of(stopped.deletedAt(now));
    }
}
