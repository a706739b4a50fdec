package dev.tapedeck.adapters.video.ffmpeg.process;

import java.time.Duration;

/** A message of ffmpeg on its standard output. */
public sealed interface OutputLine {
    /**
     * A segment's file is complete.
     *
     * @param number from the file's name
     * @param end of the segment on the muxer's clock
     */
    record SegmentClosed(int number, Duration end) implements OutputLine {}

    /**
     * The progress of the encoder.
     *
     * @param frames frames encoded so far, 0 for audio only
     * @param encoded playing time written so far
     * @param bytes written so far, 0 when ffmpeg does not report it
     */
    record Progress(long frames, Duration encoded, long bytes) implements OutputLine {
        public boolean hasMedia() {
            return frames > 0 || !encoded.isZero();
        }
    }
}
