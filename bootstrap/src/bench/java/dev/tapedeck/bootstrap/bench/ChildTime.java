package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Processor time of children that have ended, as the system counts it for their parent. */
final class ChildTime {
    private static final Path FACTS = Path.of("/proc/self/stat");
    /** Counted from what follows the name, which may hold anything. */
    private static final int OF_CHILDREN_USER = 13;

    private static final int OF_CHILDREN_SYSTEM = 14;
    /** Linux counts hundredths of a second on every machine that it tells about. */
    private static final int TICK_MILLIS = 10;

    private ChildTime() {}

    static Duration now() throws IOException {
        String facts = Files.readString(FACTS);
        String[] fields = facts.substring(facts.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[OF_CHILDREN_USER]) + Long.parseLong(fields[OF_CHILDREN_SYSTEM]);
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }
}
