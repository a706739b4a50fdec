package dev.tapedeck.bootstrap.bench;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What followers of events cost: the intake of webhooks beside them, and memory. */
final class EventsBenchmark implements Benchmark {
    private static final int BESIDE_INTAKE = 200;
    private static final int AT_REST = 2_000;
    private static final int KILOBYTES_MAX = 40;
    /** Without and with followers take turns, so that a disturbance of the machine affects both. */
    private static final int ROUNDS = 5;

    @Override
    public List<Measurement> run() throws Exception {
        try (BenchmarkEnvironment environment = BenchmarkEnvironment.open()) {
            List<Measurement> all = new ArrayList<>();
            all.add(intake(environment));
            all.add(memory(environment));
            return all;
        }
    }

    @SuppressWarnings("try") // they only have to be there
    private static Measurement intake(BenchmarkEnvironment environment) throws Exception {
        IntakeBenchmark.fill(environment);
        WarmUp.with(() -> IntakeBenchmark.ourSeconds(environment));
        double without = 0;
        double with = 0;
        for (int round = 0; round < ROUNDS; round++) {
            without += IntakeBenchmark.ourSeconds(environment);
            try (EventFollowers followers = EventFollowers.of(environment, BESIDE_INTAKE)) {
                with += IntakeBenchmark.ourSeconds(environment);
            }
        }
        double webhooks = IntakeBenchmark.WEBHOOKS * ROUNDS;
        return Measurement.ofRate(
                "taking in webhooks beside " + BESIDE_INTAKE + " event streams, against without",
                webhooks / with,
                webhooks / without);
    }

    /** With what the clients need, as they are in the same process. */
    @SuppressWarnings("try") // they only have to be there
    private static Measurement memory(BenchmarkEnvironment environment) throws Exception {
        long before = kilobytes();
        try (EventFollowers followers = EventFollowers.of(environment, AT_REST)) {
            return Measurement.ofKilobytes(
                    AT_REST + " event streams: heap and buffers of each",
                    (kilobytes() - before) / AT_REST,
                    KILOBYTES_MAX);
        }
    }

    private static long kilobytes() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return (heap + buffers) / 1024;
    }
}
