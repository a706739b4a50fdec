package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.domain.media.MediaAsset;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The collected assets of one file of a take.
 *
 * @param duration as the provider reports, else as read from the file; null when neither is known
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

    /** This file with the provider's own duration, if it is whole and the provider reports one that is not zero. */
    CollectedFile lasting(@Nullable Duration reported) {
        boolean isUsable = reported != null && reported.compareTo(Duration.ZERO) > 0 && !isPartial && missing.isZero();
        return isUsable ? new CollectedFile(assets, reported, false) : this;
    }

    static CollectedFile lost() {
        return new CollectedFile(List.of(), null, true);
    }
}
