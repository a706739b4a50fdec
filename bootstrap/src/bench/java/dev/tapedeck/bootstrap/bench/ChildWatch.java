package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the ffmpeg that is this process's child while something runs it: its command, and its memory at most. */
final class ChildWatch implements AutoCloseable {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long EVERY_MILLIS = 20;

    private final Thread thread = new Thread(this::watch, "bench-child-watch");
    private volatile long peakKilobytes;
    private volatile List<String> command = List.of();
    private volatile boolean isOver;

    ChildWatch() {
        thread.start();
    }

    /** The most memory that any of them had resident; the system keeps count, so that looking seldom misses little. */
    long peakKilobytes() {
        return peakKilobytes;
    }

    /** The command of the last ffmpeg; empty when none was seen. */
    List<String> command() {
        return command;
    }

    /** Java shortens long commands; the system does not. */
    static List<String> commandOf(ProcessHandle process) throws IOException {
        String all = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        return List.of(all.split("\0"));
    }

    private void watch() {
        while (!isOver) {
            ProcessHandle.current().descendants().forEach(this::look);
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private void look(ProcessHandle child) {
        Path facts = Path.of("/proc", String.valueOf(child.pid()));
        try {
            List<String> seen = commandOf(child);
            if (!seen.get(0).endsWith("ffmpeg")) {
                return;
            }
            command = seen;
            Matcher peak = PEAK.matcher(Files.readString(facts.resolve("status")));
            if (peak.find()) {
                peakKilobytes = Math.max(peakKilobytes, Long.parseLong(peak.group(1)));
            }
        } catch (IOException ended) {
            // A child that ends while it is looked at has been looked at before.
        }
    }

    @Override
    public void close() {
        isOver = true;
        thread.interrupt();
    }
}
