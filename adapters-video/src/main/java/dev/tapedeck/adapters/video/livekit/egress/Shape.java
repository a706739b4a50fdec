package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.twirp.Message;
import dev.tapedeck.domain.recording.details.Quality;
import java.util.regex.Pattern;

/**
 * Layout, size and segment length of composed recordings. Immutable.
 *
 * @param layout of LiveKit's own template: {@code grid}, {@code speaker} or {@code single-speaker}, also with {@code
 *     -light} or {@code -dark} at its end
 * @param width in pixels, even, 16 to 7680; for the best quality; lower ones are smaller
 * @param height in pixels, even, 16 to 4320
 * @param segmentSeconds length of a segment, 1 to 30
 */
public record Shape(String layout, int width, int height, int segmentSeconds) {
    private static final Pattern LAYOUT = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int SIDE_MIN = 16;
    private static final int RATE = 30;
    private static final int AUDIO_KILOBITS = 128;
    /** LiveKit's default bit rate for 1280x720; other sizes get the same per pixel, within limits. */
    private static final int KILOBITS = 3_000;

    private static final int PIXELS = 1_280 * 720;
    private static final int KILOBITS_MIN = 300;
    private static final int KILOBITS_MAX = 12_000;

    public Shape {
        if (!LAYOUT.matcher(layout).matches()) {
            throw new IllegalArgumentException("no such layout: " + layout);
        }
        if (width < SIDE_MIN
                || width > 7_680
                || width % 2 != 0
                || height < SIDE_MIN
                || height > 4_320
                || height % 2 != 0) {
            throw new IllegalArgumentException("size must be even and within 7680x4320: " + width + "x" + height);
        }
        if (segmentSeconds < 1 || segmentSeconds > 30) {
            throw new IllegalArgumentException("segmentSeconds must be 1 to 30: " + segmentSeconds);
        }
    }

    /** A grid of 1280x720 in segments of 4 s. */
    public static Shape defaults() {
        return new Shape("grid", 1_280, 720, 4);
    }

    /** The shape as LiveKit's EncodingOptions. Codecs are the defaults, as HLS supports no others. */
    Message encoding(Quality quality) {
        int scaledWidth = scaled(width, quality);
        int scaledHeight = scaled(height, quality);
        return new Message()
                .with("width", scaledWidth)
                .with("height", scaledHeight)
                .with("framerate", RATE)
                .with("audio_bitrate", AUDIO_KILOBITS)
                .with("video_bitrate", kilobits(scaledWidth, scaledHeight));
    }

    private static int scaled(int pixels, Quality quality) {
        int percent = switch (quality) {
            case HIGH -> 100;
            case MEDIUM -> 67;
            case LOW -> 50;
        };
        return Math.max(SIDE_MIN, pixels * percent / 100 / 2 * 2);
    }

    private static int kilobits(int width, int height) {
        long share = (long) KILOBITS * width * height / PIXELS;
        return (int) Math.max(KILOBITS_MIN, Math.min(KILOBITS_MAX, share));
    }
}
