package dev.tapedeck.domain.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an engine knows of a take when it is asked. */
public sealed interface EngineReport {
    /**
     * The engine has it.
     *
     * @param jobId its name for the run
     * @param firstMedia time of the first frame, null while there is none or when it is not said
     * @param end how it ended, null while it runs
     */
    record Found(
            String jobId,
            @Nullable Instant firstMedia,
            @Nullable TakeEnd end) implements EngineReport {}

    /** There is no such run, and none can appear any more. */
    record Absent() implements EngineReport {}

    /** It cannot be told now: the provider is silent, or another node may have it. */
    record CannotTell(String reason) implements EngineReport {}
}
