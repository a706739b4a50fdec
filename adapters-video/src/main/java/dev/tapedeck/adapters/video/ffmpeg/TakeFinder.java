package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.EngineReport.Absent;
import dev.tapedeck.domain.capture.EngineReport.CannotTell;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Reports the state of a take: from this process, and for takes of other nodes from their heartbeats. */
final class TakeFinder {
    /**
     * A node without heartbeats for this long will not come back by itself; before, it may still salvage its own spool.
     */
    private static final Duration OTHER_NODE_SILENT_MAX = Duration.ofMinutes(5);

    private final TakeRegistry takes;
    private final String node;
    private final InstantSource clock;
    private final EngineDeadlines deadlines;

    TakeFinder(TakeRegistry takes, String node, InstantSource clock, EngineDeadlines deadlines) {
        this.takes = takes;
        this.node = node;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    EngineReport find(Take take) {
        return switch (takes.work(take.id())) {
            case CAPTURES -> new Found(CaptureStarter.jobOf(take.id()), null, null);
            case SALVAGES -> new CannotTell("media from a previous run of this node is being delivered");
            case NOTHING -> {
                Optional<TakeEnd> end = takes.endOf(take.id()).or(() -> refused(take.id()));
                yield end.isPresent() ? new Found(CaptureStarter.jobOf(take.id()), null, end.get()) : unknownHere(take);
            }
        };
    }

    private Optional<TakeEnd> refused(TakeId take) {
        return takes.refusalOf(take).map(why -> TakeEnd.broken(clock.instant(), why, Duration.ZERO));
    }

    private EngineReport unknownHere(Take take) {
        boolean ours = node.equals(take.node());
        Instant lastSign = Objects.requireNonNullElse(take.progress().aliveAt(), take.requestedAt());
        Instant judgedFrom =
                ours ? take.requestedAt().plus(deadlines.startResponse()) : lastSign.plus(OTHER_NODE_SILENT_MAX);
        if (clock.instant().isBefore(judgedFrom)) {
            return new CannotTell(ours ? "its start may still be running" : "node " + take.node() + " may have it");
        }
        return new Absent();
    }
}
