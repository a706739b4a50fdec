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
 * What a platform says about one of its runs.
 *
 * @param take our name for it, which travelled to the platform with the start; null when the run does not carry one
 * @param room where it records, null when the platform does not say
 * @param kind what it yields, null when that cannot be told from what the platform says
 * @param report its job, and how far it is
 */
public record ObservedRun(
        @Nullable TakeId take,
        @Nullable String room,
        @Nullable TakeKind kind,
        EngineReport.Found report) {
    /** How much earlier than it was asked for a run may seem to begin, as its platform's clock is not ours. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(15);

    /** A run that says nothing of its kind. */
    public ObservedRun(@Nullable TakeId take, @Nullable String room, EngineReport.Found report) {
        this(take, room, null, report);
    }

    /**
     * Whether this may be the run of a take in the same room: the take does not know its run yet, is of this kind, and
     * was asked for before the run began. When there are several, the one that was asked for last is meant.
     */
    public boolean mayBe(Take asked) {
        return asked.kind() == kind && mayBeBesidesKind(asked);
    }

    /** The same of a run whose kind the platform does not tell yet. */
    public boolean mayBeBesidesKind(Take asked) {
        Instant began = report.firstMedia();
        return began != null
                && StartResponse.isProvisional(asked)
                && !began.isBefore(asked.requestedAt().minus(CLOCKS_DIFFER_BY));
    }
}
