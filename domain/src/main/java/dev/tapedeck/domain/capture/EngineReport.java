package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.recording.details.TakeMatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a take, as its engine reports it. */
public sealed interface EngineReport {
    /**
     * The engine has a run for the take.
     *
     * @param jobId the engine's name for the run
     * @param firstMedia time of the first frame, null before it or when the engine does not report it
     * @param end how the run ended, null while it runs
     * @param match how it was matched to the take; null when by its name or the take's, or when it is not matched
     */
    record Found(
            String jobId,
            @Nullable Instant firstMedia,
            @Nullable TakeEnd end,
            @Nullable TakeMatch match) implements EngineReport {
        /** A run that is not matched by guessing. */
        public Found(String jobId, @Nullable Instant firstMedia, @Nullable TakeEnd end) {
            this(jobId, firstMedia, end, null);
        }

        /** The same run, matched to a take. */
        public Found matched(TakeMatch how) {
            return new Found(jobId, firstMedia, end, how);
        }
    }

    /** There is no run for the take, and none can appear any more. */
    record Absent() implements EngineReport {}

    /** The state is not known now: the provider does not respond, or another node may run the take. */
    record CannotTell(String reason) implements EngineReport {}
}
