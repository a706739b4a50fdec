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
 * @param partial something that was to be recorded is not there
 * @param missing how much of it, zero when not partial or not known
 * @param truncated a limit ended the take; what is there is good
 */
public record Delivery(
        List<MediaAsset> assets, @Nullable Duration duration, boolean partial, Duration missing, boolean truncated) {
    public Delivery {
        assets = List.copyOf(assets);
        if (assets.isEmpty()) {
            throw new IllegalArgumentException("a delivery without media is a failed take");
        }
    }

    public static Delivery whole(List<MediaAsset> assets, @Nullable Duration duration) {
        return new Delivery(assets, duration, false, Duration.ZERO, false);
    }
}
