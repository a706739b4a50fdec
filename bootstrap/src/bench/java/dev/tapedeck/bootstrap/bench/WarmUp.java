package dev.tapedeck.bootstrap.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Does the same work until the JVM's compiler has little left to do about it, as in a server that has been up for minutes. */
final class WarmUp {
    /** A share of one core, small beside what rounds differ by anyway. */
    private static final double COMPILING_MAX = 0.04;
    /** Small beside the slowest hundredth of all responses, which wait for a core that the compiler has. */
    private static final double COMPILING_MAX_FOR_P99 = 0.01;
    /** After the first of each rare event much of the code on its path is compiled anew. */
    private static final int CALM_FOR_P99 = 4;

    private static final long MINUTES_FOR_P99 = 2;
    private static final int CHUNKS_MAX = 60;
    private static final double NANOS_PER_MILLI = 1e6;

    private WarmUp() {}

    /** @param chunk some seconds of work */
    static void with(Timings.Step chunk) throws Exception {
        until(COMPILING_MAX, 1, chunk);
    }

    /**
     * For measuring the slowest hundredth. At full speed for minutes first: code that is seldom used for long stays as
     * slow as the first compiler leaves it.
     *
     * @param fast the work as fast as it can be done, some seconds of it
     * @param measured the work as it will be measured
     */
    static void forP99With(Timings.Step fast, Timings.Step measured) throws Exception {
        long before = System.nanoTime();
        while (System.nanoTime() - before < TimeUnit.MINUTES.toNanos(MINUTES_FOR_P99)) {
            fast.run();
        }
        until(COMPILING_MAX_FOR_P99, CALM_FOR_P99, measured);
    }

    private static void until(double compilingMax, int calmInARow, Timings.Step chunk) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        int calm = 0;
        for (int i = 0; i < CHUNKS_MAX; i++) {
            long compiled = compiler.getTotalCompilationTime();
            long before = System.nanoTime();
            chunk.run();
            double millis = (System.nanoTime() - before) / NANOS_PER_MILLI;
            calm = (compiler.getTotalCompilationTime() - compiled) / millis < compilingMax ? calm + 1 : 0;
            if (calm == calmInARow) {
                return;
            }
        }
        throw new IllegalStateException("the compiler has not come to rest: nothing was measured");
    }
}
