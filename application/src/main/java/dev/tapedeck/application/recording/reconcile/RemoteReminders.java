package dev.tapedeck.application.recording.reconcile;

import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Dropout;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Has done again what platforms' takes wait for: what a crash kept from being scheduled, and what could not be done at
 * the last try. The longer it lasts, the rarer, so that no platform is asked more than it likes.
 */
public final class RemoteReminders {
    private static final Duration WAIT_MIN = Duration.ofSeconds(5);
    private static final Duration WAIT_MAX = Duration.ofMinutes(1);
    private static final int SHARE = 4;
    /** A stop was told at once; only a crash just after the change can have lost it. */
    private static final Duration STOP_WINDOW = Duration.ofSeconds(30);

    private final JobQueue jobs;
    private final InstantSource clock;

    public RemoteReminders(JobQueue jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    public void remind(Recording recording) {
        if (hasDroppedLately(recording)) {
            jobs.schedule(JobName.RECONNECT, recording.id().toString());
        }
        recording.takes().stream().filter(Take::isRemote).forEach(take -> remind(recording, take));
    }

    /** Something dropped, though the recording may go on without it. */
    private boolean hasDroppedLately(Recording recording) {
        return Dropout.of(recording).stream()
                .anyMatch(dropout -> clock.instant().isBefore(dropout.since().plus(recording.reconnectWindow())));
    }

    private void remind(Recording recording, Take take) {
        if (take.state() == TakeState.ENDED
                && isDue(Objects.requireNonNullElse(take.endedAt(), take.requestedAt()), take)) {
            schedule(JobName.COLLECT, take);
        } else if (take.isWaiting() && isDue(take.requestedAt(), take)) {
            schedule(JobName.START, take);
        } else if (recording.takesToStop().contains(take) && isFresh(recording)) {
            schedule(JobName.STOP, take);
        }
    }

    private boolean isDue(Instant since, Take take) {
        Instant tried = take.progress().aliveAt();
        Instant last = tried == null || tried.isBefore(since) ? since : tried;
        Duration share = Duration.between(since, last).dividedBy(SHARE);
        Duration wait = share.compareTo(WAIT_MIN) < 0 ? WAIT_MIN : share.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : share;
        return !clock.instant().isBefore(last.plus(wait));
    }

    private boolean isFresh(Recording recording) {
        return clock.instant().isBefore(recording.times().updatedAt().plus(STOP_WINDOW));
    }

    private void schedule(JobName name, Take take) {
        jobs.schedule(name, take.id().toString());
    }
}
