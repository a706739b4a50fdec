package dev.tapedeck.adapters.video.ffmpeg.process;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses ffmpeg's standard output, which mixes the segment list (one CSV line per closed segment) and the blocks of
 * {@code key=value} lines from {@code -progress}, each ended by {@code progress=}. Keeps the current block, so each
 * process needs its own parser. Not thread-safe.
 */
public final class OutputParser {
    private static final Pattern SEGMENT = Pattern.compile("seg_(\\d{5,9})\\.ts,(\\d+(?:\\.\\d+)?),(\\d+(?:\\.\\d+)?)");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

    private long frames;
    private long encodedMicros;
    private long bytes;

    /** The message of a line; empty when the line alone is not a complete message. */
    public Optional<OutputLine> accept(String line) {
        Matcher segment = SEGMENT.matcher(line);
        if (segment.matches()) {
            int number = Integer.parseInt(segment.group(1));
            return Optional.of(new OutputLine.SegmentClosed(number, seconds(segment.group(3))));
        }
        int equals = line.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : progress(line.substring(0, equals), line.substring(equals + 1).strip());
    }

    private Optional<OutputLine> progress(String key, String value) {
        switch (key) {
            case "frame" -> frames = number(value, frames);
            case "out_time_us" -> encodedMicros = number(value, encodedMicros);
            case "total_size" -> bytes = number(value, bytes);
            case "progress" -> {
                Duration encoded = Duration.ofNanos(Math.multiplyExact(encodedMicros, 1_000L));
                return Optional.of(new OutputLine.Progress(frames, encoded, bytes));
            }
            default -> {}
        }
        return Optional.empty();
    }

    /** Before the first frame ffmpeg writes {@code N/A} or a negative time; neither is progress. */
    private static long number(String value, long otherwise) {
        return WHOLE_NUMBER.matcher(value).matches() ? Long.parseLong(value) % 1_000_000_000_000_000L : otherwise;
    }

    private static Duration seconds(String decimal) {
        return Duration.ofNanos(new BigDecimal(decimal).movePointRight(9).longValue());
    }
}
