package dev.tapedeck.adapters.video.ffmpeg.process;

import dev.tapedeck.adapters.video.ffmpeg.process.OutputLine.Progress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Detects a capture that does not begin, or stalls. It counts ticks and reads no clock, so that a jump of the wall
 * clock does not end recordings. Thread-safe.
 */
public final class StallWatch {
    /** The result of a tick. */
    public enum Finding {
        FINE,
        /** No first frame within the time limit. */
        NEVER_BEGAN,
        /** The frames have stopped. */
        STALLED
    }

    private final long firstMediaTicksMax;
    private final long stallTicksMax;
    private @Nullable Progress last;
    private long idleTicks;

    public StallWatch(Duration tick, Duration firstMediaMax, Duration stallMax) {
        this.firstMediaTicksMax = firstMediaMax.dividedBy(tick);
        this.stallTicksMax = stallMax.dividedBy(tick);
    }

    public synchronized void progressed(Progress progress) {
        if (progress.hasMedia() && !progress.equals(last)) {
            last = progress;
            idleTicks = 0;
        }
    }

    public synchronized Finding tick() {
        idleTicks++;
        if (last == null) {
            return idleTicks >= firstMediaTicksMax ? Finding.NEVER_BEGAN : Finding.FINE;
        }
        return idleTicks >= stallTicksMax ? Finding.STALLED : Finding.FINE;
    }
}
