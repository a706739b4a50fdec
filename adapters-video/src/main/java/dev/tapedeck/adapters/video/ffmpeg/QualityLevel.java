package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.domain.recording.details.Quality;

/**
 * The encoder settings of a quality.
 *
 * @param scalePercent of the largest picture
 * @param rateFactor x264's constant rate factor; lower is better
 * @param videoKilobits the maximum per second, over a second or two
 */
record QualityLevel(int scalePercent, int rateFactor, int videoKilobits, int audioKilobits) {
    static QualityLevel of(Quality quality) {
        return switch (quality) {
            case HIGH -> new QualityLevel(100, 22, 5_000, 160);
            case MEDIUM -> new QualityLevel(67, 25, 2_200, 128);
            case LOW -> new QualityLevel(50, 28, 900, 96);
        };
    }

    /** Pixels of a side; even, as H.264 with 4:2:0 requires. */
    int scaled(int pixels) {
        return Math.max(2, pixels * scalePercent / 100 / 2 * 2);
    }
}
