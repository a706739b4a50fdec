package dev.tapedeck.domain.media;

import java.time.Duration;

/**
 * One HLS segment whose object is confirmed in the store.
 *
 * @param number counts from 0 within its take, without gaps in a healthy take
 * @param sizeBytes greater than 0
 * @param duration greater than zero, in whole microseconds at the finest
 */
public record Segment(int number, long sizeBytes, Duration duration) {
    private static final int DIGITS_MIN = 5;

    public Segment {
        if (number < 0 || sizeBytes <= 0 || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(
                    "invalid segment: number " + number + ", " + sizeBytes + " bytes, " + duration);
        }
    }

    /**
     * The file name of a segment, the same in the spool, in the store and in playlists, and as video platforms name
     * them: {@code seg_00042.ts}. Built without a formatter, because the playlist of a day needs thousands.
     */
    public static String fileName(int number) {
        String digits = Integer.toString(number);
        return "seg_" + "0".repeat(Math.max(0, DIGITS_MIN - digits.length())) + digits + ".ts";
    }
}
