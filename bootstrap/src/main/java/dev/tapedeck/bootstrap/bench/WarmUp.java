package dev.tapedeck.bootstrap.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** Has the same work done until the JVM's compiler has little left to do about it, as in a server that has been up for minutes. */
final class WarmUp {
    /** A share of one core, small beside what rounds differ by anyway. */
    private static final double COMPILING_MAX = 0.04;

    private static final int CHUNKS_MAX = 60;
    private static final double NANOS_PER_MILLI = 1e6;

    private WarmUp() {}

    /** @param chunk some seconds of work */
    static void with(Timings.Step chunk) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        for (int i = 0; i < CHUNKS_MAX; i++) {
            long compiled = compiler.getTotalCompilationTime();
            long before = System.nanoTime();
            chunk.run();
            double millis = (System.nanoTime() - before) / NANOS_PER_MILLI;
            if ((compiler.getTotalCompilationTime() - compiled) / millis < COMPILING_MAX) {
                return;
            }
        }
        throw new IllegalStateException("the compiler has not come to rest: nothing was measured");
    }
}
