package dev.tapedeck.adapters.video.ffmpeg.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records on disk which segments ffmpeg has closed, so that they need not be probed one by one after a crash. A segment
 * whose file has changed since, as after a power failure, does not count as closed.
 */
final class ClosedSegments {
    static final String FILE = "closed.txt";
    private static final Pattern LINE = Pattern.compile("(\\d{1,9}) (\\d{1,18}) (\\d{1,18})");
    private static final int PACKET_BYTES = 188;
    private static final int PACKET_BEGIN = 0x47;

    private ClosedSegments() {}

    static void add(Path folder, int number, Duration duration, Path segment) throws IOException {
        String line = number + " " + duration.toNanos() + " " + Files.size(segment) + "\n";
        Files.writeString(folder.resolve(FILE), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The playing time of a complete segment; empty when it is not known to be complete. */
    static Optional<Duration> durationOf(Path folder, int number, Path segment) throws IOException {
        Optional<Matcher> known = lineOf(folder, number);
        if (known.isEmpty() || !isWhole(segment, Long.parseLong(known.get().group(3)))) {
            return Optional.empty();
        }
        Duration duration = Duration.ofNanos(Long.parseLong(known.get().group(2)));
        return duration.isZero() ? Optional.empty() : Optional.of(duration);
    }

    /** A line that a crash has cut off, or that is written twice, is harmless: the last complete one counts. */
    private static Optional<Matcher> lineOf(Path folder, int number) throws IOException {
        try {
            return Files.readAllLines(folder.resolve(FILE)).stream()
                    .map(LINE::matcher)
                    .filter(line -> line.matches() && Integer.parseInt(line.group(1)) == number)
                    .reduce((earlier, later) -> later);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /**
     * Whether the file has the size that it had when it was closed, with a packet at its beginning and one at its end.
     */
    private static boolean isWhole(Path segment, long sizeBytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "r")) {
            return sizeBytes > 0
                    && file.length() == sizeBytes
                    && sizeBytes % PACKET_BYTES == 0
                    && beginsPacket(file, 0)
                    && beginsPacket(file, sizeBytes - PACKET_BYTES);
        }
    }

    private static boolean beginsPacket(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        return file.read() == PACKET_BEGIN;
    }
}
