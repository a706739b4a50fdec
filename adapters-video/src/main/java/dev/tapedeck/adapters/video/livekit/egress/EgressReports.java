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

/** Translates egresses into reports. */
public final class EgressReports {
    private EgressReports() {}

    /**
     * @param now used as the end time when LiveKit does not report one
     *
     * @return empty for a status that is not known
     */
    public static Optional<Found> report(EgressRun run, Instant now) {
        return run.status() == null
                ? Optional.empty()
                : Optional.of(new Found(run.id(), run.firstFrame().orElse(null), end(run, now)));
    }

    /**
     * The room, only of our own running runs. Otherwise a session would import runs as failed recordings although their
     * media belongs to another application, or was deleted here while LiveKit still remembers the run.
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

    /** The time from the last frame to the end that LiveKit reports; zero for a run that never began. */
    private static Duration missing(EgressRun run, Instant lastFrame) {
        @Nullable Instant ended = run.endedAt();
        return ended == null || !run.hasMedia() || !ended.isAfter(lastFrame)
                ? Duration.ZERO
                : Duration.between(lastFrame, ended);
    }
}
