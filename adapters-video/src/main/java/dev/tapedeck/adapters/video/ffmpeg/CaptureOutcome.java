package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.ffmpeg.process.ErrorClassifier;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a capture is over, before it is known whether it has usable media.
 *
 * @param withMedia the failure of a take with media, null for a normal end
 * @param withoutMedia the failure of a take without media, null when it was stopped before it began
 * @param lastSign until when it should capture, or was last known to capture
 * @param lagMax how much older than {@code lastSign} the last frame may be; beyond that, the time between them is
 *     missing
 * @param truncated whether it ended at its time limit
 * @param isLast whether its source has an end of its own
 */
record CaptureOutcome(
        @Nullable RecordingFailure withMedia,
        @Nullable RecordingFailure withoutMedia,
        Instant lastSign,
        Duration lagMax,
        boolean truncated,
        boolean isLast) {
    /**
     * Frames need some time to arrive, and a source that is joined between two key frames begins late. A longer lag
     * means that the machine does not keep up, or that the source sent nothing.
     */
    private static final Duration UNDER_WAY_MAX = Duration.ofSeconds(15);

    /** How much slower than ours a source's clock may run, as one part in this number. */
    private static final int DRIFT_PARTS = 100;

    private static final Duration ANY = ChronoUnit.FOREVER.getDuration();

    /** A higher exit code is this number plus the signal that killed the process. */
    private static final int FIRST_SIGNAL = 128;

    private static final int KILLED = FIRST_SIGNAL + 9;

    /**
     * Determines the outcome of an ended process: by its stop cause, otherwise by its exit code and last errors.
     *
     * @param at when it was asked to end, or when it ended
     */
    static CaptureOutcome of(StopCause cause, int exitCode, List<String> lastErrors, Instant at) {
        return switch (cause) {
            case ASKED -> new CaptureOutcome(null, null, at, UNDER_WAY_MAX, false, false);
            case LIMIT_REACHED -> new CaptureOutcome(null, null, at, ANY, true, false);
            case SERVER_CLOSING -> orderly(EngineFailures.SERVER_STOPPED, at);
            case STALLED -> orderly(EngineFailures.SOURCE_STALLED, at);
            case SPOOL_FULL -> orderly(EngineFailures.DESTINATION_UNAVAILABLE, at);
            case NEVER_BEGAN -> orderly(EngineFailures.SOURCE_TIMEOUT, at);
            case NONE -> byItself(exitCode, lastErrors, at);
        };
    }

    /** The outcome of a take with media whose process had to be killed: its last segment may be unusable. */
    static CaptureOutcome killed(Instant askedAt) {
        return new CaptureOutcome(null, EngineFailures.ENGINE_DIED, askedAt, Duration.ZERO, false, false);
    }

    static boolean isKilled(int exitCode) {
        return exitCode == KILLED;
    }

    /**
     * This outcome for a source with an end, such as a file: it waits for a slow reader, and starting it again would
     * repeat it.
     */
    CaptureOutcome ofLimitedSource() {
        return new CaptureOutcome(withMedia, withoutMedia, lastSign, lagMax.isZero() ? lagMax : ANY, truncated, true);
    }

    /**
     * This outcome with the reason that the connections of the source had, which says more than ffmpeg does.
     *
     * @param routeErrors empty when there is no such reason
     */
    CaptureOutcome becauseOf(List<String> routeErrors) {
        boolean isOfSource = withoutMedia != null
                && (withoutMedia.blame() == Blame.CALLER || withoutMedia.blame() == Blame.PROVIDER);
        return routeErrors.isEmpty() || !isOfSource
                ? this
                : new CaptureOutcome(
                        withMedia, ErrorClassifier.whyNoMedia(routeErrors), lastSign, lagMax, truncated, isLast);
    }

    /**
     * This outcome for a take of a given length: the longer it is, the more the clocks of source and machine may
     * differ.
     */
    CaptureOutcome after(Duration recorded) {
        Duration drift = recorded.dividedBy(DRIFT_PARTS);
        return lagMax.isZero() || drift.compareTo(lagMax) <= 0
                ? this
                : new CaptureOutcome(withMedia, withoutMedia, lastSign, drift, truncated, isLast);
    }

    /** The outcome of a take whose server crashed. */
    static CaptureOutcome crashed(Instant lastWrite) {
        return new CaptureOutcome(
                EngineFailures.SERVER_CRASHED, EngineFailures.SERVER_CRASHED, lastWrite, Duration.ZERO, false, false);
    }

    /**
     * The end of a take that has media.
     *
     * @param lost the length that is known to be missing before {@code lastFrame}
     */
    TakeEnd withMediaUntil(Instant lastFrame, Duration lost) {
        Duration lag = Duration.between(lastFrame, lastSign);
        Duration missing = lag.compareTo(lagMax) > 0 ? lag : Duration.ZERO;
        return new TakeEnd(lastFrame, withMedia, missing.plus(lost), truncated, isLast);
    }

    private static CaptureOutcome orderly(RecordingFailure failure, Instant now) {
        return new CaptureOutcome(failure, failure, now, ANY, false, false);
    }

    private static CaptureOutcome byItself(int exitCode, List<String> lastErrors, Instant now) {
        boolean killed = exitCode > FIRST_SIGNAL && lastErrors.isEmpty();
        RecordingFailure noMedia = killed ? EngineFailures.ENGINE_DIED : ErrorClassifier.whyNoMedia(lastErrors);
        Optional<RecordingFailure> cutOff = ErrorClassifier.whyCutOff(lastErrors);
        if (exitCode == 0 || cutOff.isPresent()) {
            return new CaptureOutcome(cutOff.orElse(null), noMedia, now, ANY, false, false);
        }
        return new CaptureOutcome(
                noMedia.blame() == Blame.US ? noMedia : EngineFailures.ENGINE_DIED,
                noMedia,
                now,
                Duration.ZERO,
                false,
                false);
    }
}
