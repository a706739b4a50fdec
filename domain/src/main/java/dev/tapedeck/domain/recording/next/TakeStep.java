package dev.tapedeck.domain.recording.next;

import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The jobs about one take that its provider runs, and when each is due. */
enum TakeStep {
    /** Starts the take at its provider. The same job ends a take that was never started and is no longer wanted. */
    START(JobName.START) {
        @Override
        boolean isDueByChange(Recording before, Recording after, Take take) {
            boolean isRequested = take.isWaiting() && !before.takes().contains(take);
            return isRequested || (isToEnd(after, take) && take.jobId() == null);
        }

        @Override
        boolean isOverdue(Recording recording, Take take, Instant now) {
            return take.isWaiting() && isTriedLongAgo(take.requestedAt(), take, now);
        }
    },
    /**
     * Stops the take at its provider. Due at once, and later again, as a crash just after the change may have lost the
     * job.
     */
    STOP(JobName.STOP) {
        @Override
        boolean isDueByChange(Recording before, Recording after, Take take) {
            return (isToEnd(after, take) || wasClosed(before, after, take)) && take.jobId() != null;
        }

        @Override
        boolean isOverdue(Recording recording, Take take, Instant now) {
            return isDueByChange(recording, recording, take)
                    && now.isBefore(recording.times().updatedAt().plus(REPEATED_FOR));
        }
    },
    /** Collects the media of an ended take. */
    COLLECT(JobName.COLLECT) {
        @Override
        boolean isDueByChange(Recording before, Recording after, Take take) {
            return take.state() == TakeState.ENDED;
        }

        @Override
        boolean isOverdue(Recording recording, Take take, Instant now) {
            Instant ended = Objects.requireNonNullElse(take.endedAt(), take.requestedAt());
            return take.state() == TakeState.ENDED && isTriedLongAgo(ended, take, now);
        }
    };

    private static final Duration REPEATED_FOR = Duration.ofSeconds(30);
    private static final Duration WAIT_MIN = Duration.ofSeconds(5);
    private static final Duration WAIT_MAX = Duration.ofMinutes(1);
    private static final int SHARE = 4;

    private final JobName job;

    TakeStep(JobName job) {
        this.job = job;
    }

    abstract boolean isDueByChange(Recording before, Recording after, Take take);

    abstract boolean isOverdue(Recording recording, Take take, Instant now);

    JobKey of(Take take) {
        return new JobKey(job, take.id().toString());
    }

    /** An operator's close does not wait for the engine, which may still run the take. */
    private static boolean wasClosed(Recording before, Recording after, Take take) {
        boolean wasCapturing = before.take(take.id())
                .filter(earlier -> earlier.state().isCapturing())
                .isPresent();
        return !before.isClosed() && after.isClosed() && wasCapturing;
    }

    private static boolean isToEnd(Recording recording, Take take) {
        return recording.takesToEnd().contains(take);
    }

    /** The pause between two tries is a quarter of the time waited so far, 5 seconds to a minute. */
    private static boolean isTriedLongAgo(Instant since, Take take, Instant now) {
        Instant tried = take.progress().aliveAt();
        Instant last = tried == null || tried.isBefore(since) ? since : tried;
        Duration share = Duration.between(since, last).dividedBy(SHARE);
        Duration wait = share.compareTo(WAIT_MIN) < 0 ? WAIT_MIN : share.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : share;
        return !now.isBefore(last.plus(wait));
    }
}
