package dev.tapedeck.domain.recording.signal;

import dev.tapedeck.domain.media.MediaAsset;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a settled take brought.
 *
 * @param assets seen in storage; empty only when none of what was recorded is to be kept
 * @param duration playing time, null when not known yet; never a false zero
 * @param shortfall what turned out to be missing when it was settled, besides what its end told already
 */
public record Delivery(List<MediaAsset> assets, @Nullable Duration duration, Shortfall shortfall) {
    public Delivery {
        assets = List.copyOf(assets);
    }

    /** What was recorded is not to be kept: its session keeps no video. */
    public static Delivery dropped() {
        return new Delivery(List.of(), null, Shortfall.NONE);
    }

    /** All of it, at least one asset. */
    public static Delivery whole(List<MediaAsset> assets, @Nullable Duration duration) {
        if (assets.isEmpty()) {
            throw new IllegalArgumentException("a delivery without media is a failed take");
        }
        return new Delivery(assets, duration, Shortfall.NONE);
    }
}
