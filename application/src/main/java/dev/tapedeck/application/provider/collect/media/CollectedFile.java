package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.domain.media.MediaAsset;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The collected assets of one file of a take.
 *
 * @param duration null when it cannot be read from the file
 * @param missing the length that is known to be missing
 */
record CollectedFile(List<MediaAsset> assets, @Nullable Duration duration, boolean isPartial, Duration missing) {
    /** A file of which no length is known to be missing. */
    CollectedFile(List<MediaAsset> assets, @Nullable Duration duration, boolean isPartial) {
        this(assets, duration, isPartial, Duration.ZERO);
    }

    static CollectedFile of(MediaAsset asset) {
        return of(asset, null);
    }

    static CollectedFile of(MediaAsset asset, @Nullable Duration duration) {
        return new CollectedFile(List.of(asset), duration, false);
    }

    static CollectedFile lost() {
        return new CollectedFile(List.of(), null, true);
    }
}
