package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.room.RoomCalls;
import dev.tapedeck.domain.capture.remote.RunLife;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells live egresses from those whose service died: LiveKit lists these as running for ever. A live one has its recorder
 * in the room, or responds to a stop. Thread-safe; every call throws {@link
 * dev.tapedeck.adapters.video.livekit.twirp.TwirpFailure}.
 */
public final class EgressLife {
    private static final Logger log = LoggerFactory.getLogger(EgressLife.class);

    private final EgressCalls egress;
    private final RoomCalls rooms;
    private final Set<String> dead = Remembered.ids();

    public EgressLife(EgressCalls egress, RoomCalls rooms) {
        this.egress = egress;
        this.rooms = rooms;
    }

    /** Stops the egress unless its recorder is in the room. */
    public RunLife of(EgressRun run) {
        if (run.isOver()) {
            return RunLife.UNCERTAIN;
        }
        return isRecorderIn(run) ? RunLife.ALIVE : stop(run);
    }

    /** Stops an egress; one that nobody records is remembered as dead. */
    public RunLife stop(EgressRun run) {
        if (egress.stop(run.id())) {
            return RunLife.UNCERTAIN;
        }
        if (isRecorderIn(run)) {
            log.warn("nobody responds to the stop of egress {}, although its recorder is in the room", run.id());
            return RunLife.ALIVE;
        }
        log.warn("egress {} is dead: its recorder has left, and nobody responds to its stop", run.id());
        dead.add(run.id());
        return RunLife.DEAD;
    }

    /** Whether an egress was found dead, whatever is listed. */
    public boolean isDead(EgressRun run) {
        return !run.isOver() && dead.contains(run.id());
    }

    /** The recorder joins under the id of its egress. */
    private boolean isRecorderIn(EgressRun run) {
        return !run.room().isEmpty()
                && rooms.members(run.room()).stream()
                        .anyMatch(member -> member.identity().equals(run.id()));
    }
}
