package dev.tapedeck.bootstrap.bench;

import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;

/** How long many runs of the same thing took, to three digits. Thread-safe. */
final class Timings {
    private static final int DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ConcurrentHistogram nanos = new ConcurrentHistogram(DIGITS);

    /** Something to be timed. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Runs a step until it is warm, and then as often as asked for. */
    static Timings of(int warmUps, int runs, Step step) throws Exception {
        Timings timings = new Timings();
        for (int i = 0; i < warmUps; i++) {
            step.run();
        }
        for (int i = 0; i < runs; i++) {
            timings.time(step);
        }
        return timings;
    }

    void time(Step step) throws Exception {
        long before = System.nanoTime();
        step.run();
        add(System.nanoTime() - before);
    }

    void add(long nanoseconds) {
        nanos.recordValue(nanoseconds);
    }

    void add(Timings others) {
        nanos.add(others.nanos);
    }

    double medianMillis() {
        return millis(50);
    }

    double p99Millis() {
        return millis(99);
    }

    private double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    static String text(double millis) {
        return String.format(Locale.ROOT, millis < 1 ? "%.3f ms" : "%.1f ms", millis);
    }
}
