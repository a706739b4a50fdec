package dev.tapedeck.adapters.video.ffmpeg.process;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands the two things that share ffmpeg's standard output: the segment list (one CSV line per closed segment) and
 * the blocks of {@code key=value} lines that {@code -progress} writes, each closed by {@code progress=}. Remembers the
 * block it is in, so one parser belongs to one process. Not thread-safe.
 */
public final class OutputParser {
    private static final Pattern SEGMENT = Pattern.compile("seg_(\\d{5,9})\\.ts,(\\d+(?:\\.\\d+)?),(\\d+(?:\\.\\d+)?)");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

    private long frames;
    private long encodedMicros;
    private long bytes;

    /** What a line says, empty while it says nothing by itself. */
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

    /** Before the first frame ffmpeg says {@code N/A}, and it may tell a negative time; neither is progress. */
    private static long number(String value, long otherwise) {
        return WHOLE_NUMBER.matcher(value).matches() ? Long.parseLong(value) % 1_000_000_000_000_000L : otherwise;
    }

    private static Duration seconds(String decimal) {
        return Duration.ofNanos(new BigDecimal(decimal).movePointRight(9).longValue());
    }
}
