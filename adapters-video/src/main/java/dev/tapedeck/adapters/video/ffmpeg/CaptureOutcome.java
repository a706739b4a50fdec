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
 * Why a capture is over, before it is known whether anything of it can be used.
 *
 * @param withMedia what is wrong with a take that has media, null when nothing is
 * @param withoutMedia what is wrong with a take that has none, null when it was stopped before it began
 * @param lastSign until when it was to capture, or was last known to
 * @param lagMax by how much its last frame may be older than {@code lastSign} before the time between them is missing
 * @param truncated it ran for as long as it may
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
     * Frames are on their way for some time, and a source that is joined between two whole pictures begins late. Longer
     * than that, a machine does not keep up, or a source had nothing to give.
     */
    private static final Duration UNDER_WAY_MAX = Duration.ofSeconds(15);

    /** How much slower than ours a source's clock may run: one part in so many. */
    private static final int DRIFT_PARTS = 100;

    private static final Duration ANY = ChronoUnit.FOREVER.getDuration();

    /** Exit codes above this one are the number of the signal that killed a process. */
    private static final int FIRST_SIGNAL = 128;

    private static final int KILLED = FIRST_SIGNAL + 9;

    /**
     * Judges a process that is gone by who ended it, and else by its exit code and last words.
     *
     * @param at when it was asked to end, or when it was gone
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

    /** Of a take with media that was to end, and whose process had to be killed for that: its last segment may be useless. */
    static CaptureOutcome killed(Instant askedAt) {
        return new CaptureOutcome(null, EngineFailures.ENGINE_DIED, askedAt, Duration.ZERO, false, false);
    }

    static boolean isKilled(int exitCode) {
        return exitCode == KILLED;
    }

    /** The same, of a source that has an end of its own: what comes after that would be the same again, and it waits for slow readers. */
    CaptureOutcome ofLimitedSource() {
        return new CaptureOutcome(withMedia, withoutMedia, lastSign, lagMax.isZero() ? lagMax : ANY, truncated, true);
    }

    /** The same, of a take that is so long: the longer, the further apart the clocks of its source and of this machine. */
    CaptureOutcome after(Duration recorded) {
        Duration drift = recorded.dividedBy(DRIFT_PARTS);
        return lagMax.isZero() || drift.compareTo(lagMax) <= 0
                ? this
                : new CaptureOutcome(withMedia, withoutMedia, lastSign, drift, truncated, isLast);
    }

    /** Of a take whose server died. */
    static CaptureOutcome crashed(Instant lastWrite) {
        return new CaptureOutcome(
                EngineFailures.SERVER_CRASHED, EngineFailures.SERVER_CRASHED, lastWrite, Duration.ZERO, false, false);
    }

    /**
     * How the take ended, when it has media.
     *
     * @param lost what is known to be missing before {@code lastFrame}
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
