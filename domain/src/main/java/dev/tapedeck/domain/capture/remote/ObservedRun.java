package dev.tapedeck.domain.capture.remote;

import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a platform, as the platform reports it.
 *
 * @param take the take id that the start request sent to the platform; null when the run does not carry one
 * @param room the recorded room, null when the platform does not report it
 * @param kind the kind of take, null when the platform's report does not show it
 * @param report the job id and the state of the run
 */
public record ObservedRun(
        @Nullable TakeId take,
        @Nullable String room,
        @Nullable TakeKind kind,
        EngineReport.Found report) {
    /** Tolerance for clock differences: a run may seem to begin this much before it was requested. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(15);

    /** A run of an unknown kind. */
    public ObservedRun(@Nullable TakeId take, @Nullable String room, EngineReport.Found report) {
        this(take, room, null, report);
    }

    /**
     * Whether this may be the run of a take in the same room: the take has no run yet, is of this kind, and was
     * requested before the run began. When several takes match, the one that was requested last is meant.
     */
    public boolean mayBe(Take asked) {
        return asked.kind() == kind && mayBeBesidesKind(asked);
    }

    /** Like {@link #mayBe}, for a run whose kind the platform does not report yet. */
    public boolean mayBeBesidesKind(Take asked) {
        Instant began = report.firstMedia();
        return began != null
                && StartResponse.isProvisional(asked)
                && !began.isBefore(asked.requestedAt().minus(CLOCKS_DIFFER_BY));
    }
}
