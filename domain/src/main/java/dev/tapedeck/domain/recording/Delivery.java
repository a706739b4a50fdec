package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.media.MediaAsset;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a settled take brought.
 *
 * @param assets seen in storage, at least one
 * @param duration playing time, null when not known yet; never a false zero
 * @param shortfall what turned out to be missing when it was settled, besides what its end told already
 */
public record Delivery(List<MediaAsset> assets, @Nullable Duration duration, Shortfall shortfall) {
    public Delivery {
        assets = List.copyOf(assets);
        if (assets.isEmpty()) {
            throw new IllegalArgumentException("a delivery without media is a failed take");
        }
    }

    public static Delivery whole(List<MediaAsset> assets, @Nullable Duration duration) {
        return new Delivery(assets, duration, Shortfall.NONE);
    }
}
