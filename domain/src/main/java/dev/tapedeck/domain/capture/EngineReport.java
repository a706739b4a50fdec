package dev.tapedeck.domain.capture;

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
     */
    record Found(
            String jobId,
            @Nullable Instant firstMedia,
            @Nullable TakeEnd end) implements EngineReport {}

    /** There is no run for the take, and none can appear any more. */
    record Absent() implements EngineReport {}

    /** The state is not known now: the provider does not respond, or another node may run the take. */
    record CannotTell(String reason) implements EngineReport {}
}
