package dev.tapedeck.domain.media;

import java.time.Duration;

/**
 * One HLS segment whose object was seen in storage.
 *
 * @param number counts from 0 within its take, without gaps in a healthy take
 * @param sizeBytes greater than 0
 * @param duration greater than zero, in whole microseconds at the finest
 */
public record Segment(int number, long sizeBytes, Duration duration) {
    public Segment {
        if (number < 0 || sizeBytes <= 0 || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(
                    "no such segment: number " + number + ", " + sizeBytes + " bytes, " + duration);
        }
    }

    /** The file name of a segment, the same in the spool, in the store and in playlists: {@code seg_00042.ts}, as video
     * platforms name them too.
     */
    public static String fileName(int number) {
        return String.format("seg_%05d.ts", number);
    }
}
