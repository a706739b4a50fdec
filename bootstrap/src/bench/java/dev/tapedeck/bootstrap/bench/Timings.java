package dev.tapedeck.bootstrap.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long many runs of the same thing took. */
final class Timings {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sortedNanos;

    Timings(long[] nanos) {
        this.sortedNanos = nanos.clone();
        Arrays.sort(sortedNanos);
    }

    /** Runs a step until it is warm, and then as often as asked for. */
    static Timings of(int warmUps, int runs, Step step) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            step.run();
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long before = System.nanoTime();
            step.run();
            nanos[i] = System.nanoTime() - before;
        }
        return new Timings(nanos);
    }

    double medianMillis() {
        return millis(0.5);
    }

    /** The time within which the given part of all runs, 0 to 1, was done. */
    double millis(double part) {
        int index = (int) Math.min(sortedNanos.length - 1L, Math.round(part * sortedNanos.length));
        return sortedNanos[index] / NANOS_PER_MILLI;
    }

    static String millisText(double millis) {
        return String.format(Locale.ROOT, millis < 1 ? "%.3f ms" : "%.1f ms", millis);
    }

    /** Something to be timed. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }
}
