package dev.tapedeck.bootstrap.process;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Commands that Ctrl-C ends. What a script starts in the background ignores it, as do the programs that are started from
 * there; so tests of Ctrl-C would fail in a script and nowhere else.
 */
public final class Interruptible {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";
    /** Signal 2. */
    private static final int INTERRUPT_BIT = 1;

    private Interruptible() {}

    /** The same command, made to listen to SIGINT where this process does not. Its process id stays that of the command. */
    public static List<String> command(List<String> command) throws IOException {
        if (!isIgnoredHere()) {
            return command;
        }
        return Stream.concat(Stream.of("env", "--default-signal=INT"), command.stream())
                .toList();
    }

    private static boolean isIgnoredHere() throws IOException {
        if (!Files.exists(STATUS)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(IGNORED))
                    .map(line -> new BigInteger(line.substring(IGNORED.length()).strip(), 16))
                    .anyMatch(signals -> signals.testBit(INTERRUPT_BIT));
        }
    }
}
