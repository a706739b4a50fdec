package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much of the processors' time a virtual machine was not given while it had work, as Linux counts it. */
final class StolenTime {
    private static final Path COUNTERS = Path.of("/proc/stat");
    /** Of the first line's fields, as in proc(5): user, nice, system, idle, iowait, irq, softirq, steal. */
    private static final int FIELDS = 8;

    private final long[] begin;

    private StolenTime(long[] begin) {
        this.begin = begin;
    }

    static StolenTime fromNowOn() throws IOException {
        return new StolenTime(counters());
    }

    /** The part that was stolen until now, 0 to 1; 0 where nobody counts. */
    double share() throws IOException {
        long[] now = counters();
        long all = LongStream.of(now).sum() - LongStream.of(begin).sum();
        return all == 0 ? 0 : (now[FIELDS - 1] - begin[FIELDS - 1]) / (double) all;
    }

    private static long[] counters() throws IOException {
        if (!Files.exists(COUNTERS)) {
            return new long[FIELDS];
        }
        try (Stream<String> lines = Files.lines(COUNTERS)) {
            String ofAllCores = lines.findFirst().orElseThrow();
            return Stream.of(ofAllCores.split("\\s+"))
                    .skip(1)
                    .limit(FIELDS)
                    .mapToLong(Long::parseLong)
                    .toArray();
        }
    }
}
