package dev.tapedeck.bootstrap.bench;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** When requests were due, and how long after that they were answered. */
final class Answers {
    static final Answers NONE = new Answers(new long[0], new long[0]);

    private final long[] due;
    private final long[] nanos;

    /**
     * @param due of each request, by {@link System#nanoTime}
     * @param nanos of each request, in the same order
     */
    Answers(long[] due, long[] nanos) {
        this.due = due.clone();
        this.nanos = nanos.clone();
    }

    Answers and(Answers others) {
        return new Answers(joined(due, others.due), joined(nanos, others.nanos));
    }

    private static long[] joined(long[] first, long[] second) {
        return LongStream.concat(LongStream.of(first), LongStream.of(second)).toArray();
    }

    /** Those that did not wait for the disk. */
    Answers without(DiskWatch disk) {
        int[] kept = IntStream.range(0, due.length)
                .filter(i -> !disk.hasStalled(due[i], due[i] + nanos[i]))
                .toArray();
        return new Answers(picked(due, kept), picked(nanos, kept));
    }

    private static long[] picked(long[] all, int[] indexes) {
        return IntStream.of(indexes).mapToLong(i -> all[i]).toArray();
    }

    int count() {
        return nanos.length;
    }

    Timings timings() {
        return new Timings(nanos);
    }
}
