package dev.tapedeck.adapters.video.ffmpeg;

/**
 * The picture size and segment length of recordings.
 *
 * @param width largest width in pixels, even; smaller pictures are not scaled
 * @param height largest height in pixels, even
 * @param segmentSeconds length of a segment, 1 to 30; the first one takes about one second
 */
public record PictureLimits(int width, int height, int segmentSeconds) {
    public PictureLimits {
        if (width < 64 || width > 7_680 || width % 2 != 0 || height < 64 || height > 4_320 || height % 2 != 0) {
            throw new IllegalArgumentException("picture must be even and within 7680x4320: " + width + "x" + height);
        }
        if (segmentSeconds < 1 || segmentSeconds > 30) {
            throw new IllegalArgumentException("segmentSeconds must be 1 to 30: " + segmentSeconds);
        }
    }

    public static PictureLimits defaults() {
        return new PictureLimits(1_280, 720, 4);
    }
}
