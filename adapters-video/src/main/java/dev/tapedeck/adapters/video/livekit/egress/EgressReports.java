package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in our words how far an egress is. */
public final class EgressReports {
    private EgressReports() {}

    /**
     * @param now stands in for the time of an end that LiveKit does not tell
     *
     * @return empty for a status that is not known
     */
    public static Optional<Found> report(EgressRun run, Instant now) {
        return run.status() == null
                ? Optional.empty()
                : Optional.of(new Found(run.id(), run.firstFrame().orElse(null), end(run, now)));
    }

    /**
     * What is written lies in the place of its take, so nobody else can have it: once a run is over its room is not told,
     * nor is a stranger's at any time. Otherwise a session would take in, as a recording that failed, what a stranger
     * keeps elsewhere, or what was deleted here an hour ago and LiveKit still remembers.
     */
    public static Optional<ObservedRun> observed(EgressRun run, String room, Instant now) {
        boolean mayBeReported = run.take() != null && !run.isOver() && !room.isEmpty();
        TakeKind kind = run.isTrack() ? TakeKind.TRACKS : TakeKind.COMPOSITE;
        return report(run, now).map(report -> new ObservedRun(run.take(), mayBeReported ? room : null, kind, report));
    }

    private static @Nullable TakeEnd end(EgressRun run, Instant now) {
        EgressStatus status = Objects.requireNonNull(run.status());
        Instant at = run.lastFrame().orElseGet(() -> saidEnd(run, now));
        return switch (status) {
            case STARTING, ACTIVE, ENDING -> null;
            case COMPLETE ->
                run.isElsewhere()
                        ? TakeEnd.broken(at, EgressFailures.STORED_ELSEWHERE, Duration.ZERO)
                        : TakeEnd.clean(at);
            case LIMIT_REACHED -> new TakeEnd(at, null, Duration.ZERO, true);
            case FAILED, ABORTED -> TakeEnd.broken(at, EgressFailures.of(run), missing(run, at));
        };
    }

    private static Instant saidEnd(EgressRun run, Instant now) {
        return Objects.requireNonNullElse(run.endedAt(), Objects.requireNonNullElse(run.updatedAt(), now));
    }

    /** From the last frame to LiveKit's end of it; nothing is missing of what never began. */
    private static Duration missing(EgressRun run, Instant lastFrame) {
        @Nullable Instant ended = run.endedAt();
        return ended == null || !run.hasMedia() || !ended.isAfter(lastFrame)
                ? Duration.ZERO
                : Duration.between(lastFrame, ended);
    }
}
