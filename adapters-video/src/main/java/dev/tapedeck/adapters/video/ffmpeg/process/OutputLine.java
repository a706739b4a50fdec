package dev.tapedeck.adapters.video.ffmpeg.process;

import java.time.Duration;

/** Something ffmpeg told on its standard output. */
public sealed interface OutputLine {
    /**
     * A segment's file is complete.
     *
     * @param number from the file's name
     * @param end of the segment on the muxer's clock
     */
    record SegmentClosed(int number, Duration end) implements OutputLine {}

    /**
     * How far the encoder has come.
     *
     * @param frames pictures encoded so far, 0 when there is only sound
     * @param encoded playing time written so far
     * @param bytes written so far, 0 where ffmpeg does not tell
     */
    record Progress(long frames, Duration encoded, long bytes) implements OutputLine {
        public boolean hasMedia() {
            return frames > 0 || !encoded.isZero();
        }
    }
}
