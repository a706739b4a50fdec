package dev.tapedeck.domain.recording.signal;

import dev.tapedeck.domain.media.MediaAsset;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The media of a settled take.
 *
 * @param assets confirmed in the store; empty only when none of the recorded media may be kept
 * @param duration playing time, null when not known yet; never a false zero
 * @param shortfall what settling found to be missing, besides what the end of the take reported
 */
public record Delivery(List<MediaAsset> assets, @Nullable Duration duration, Shortfall shortfall) {
    public Delivery {
        assets = List.copyOf(assets);
    }

    /** None of the recorded media may be kept: its session keeps no video. */
    public static Delivery dropped() {
        return new Delivery(List.of(), null, Shortfall.NONE);
    }

    /** A delivery of at least one asset, with nothing missing. */
    public static Delivery whole(List<MediaAsset> assets, @Nullable Duration duration) {
        if (assets.isEmpty()) {
            throw new IllegalArgumentException("a delivery without media is a failed take");
        }
        return new Delivery(assets, duration, Shortfall.NONE);
    }
}
