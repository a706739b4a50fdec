package dev.tapedeck.bootstrap.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** When requests were due, and how long after that they were answered. */
final class Answers {
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

    static Answers all(List<Answers> parts) {
        return new Answers(joined(parts, part -> part.due), joined(parts, part -> part.nanos));
    }

    private static long[] joined(List<Answers> parts, Function<Answers, long[]> what) {
        return parts.stream().map(what).flatMapToLong(LongStream::of).toArray();
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
