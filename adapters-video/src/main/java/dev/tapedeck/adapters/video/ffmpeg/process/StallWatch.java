package dev.tapedeck.adapters.video.ffmpeg.process;

import dev.tapedeck.adapters.video.ffmpeg.process.OutputLine.Progress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a capture does not begin, or stands still. It counts ticks rather than reading a clock, so that a wall
 * clock that jumps ends no recording. Thread-safe.
 */
public final class StallWatch {
    /** What a tick found. */
    public enum Finding {
        FINE,
        /** No first frame within its bound. */
        NEVER_BEGAN,
        /** Frames came, and no more. */
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
