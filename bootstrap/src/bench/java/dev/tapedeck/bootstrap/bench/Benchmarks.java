package dev.tapedeck.bootstrap.bench;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;

/** All benchmarks, and the table that they print. */
public final class Benchmarks {
    private static final List<Benchmark> ALL = List.of(
            new StartUpBenchmark(),
            new ListBenchmark(),
            new SignalBenchmark(),
            new IntakeBenchmark(),
            new PlaylistBenchmark(),
            new RedirectBenchmark(),
            new IndexBenchmark(),
            new CaptureBenchmark(),
            new MixBenchmark(),
            new RepairBenchmark());

    private Benchmarks() {}

    public static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }

    /** @param names those to run; all when empty */
    public static void run(Collection<String> names, PrintWriter out) throws Exception {
        out.println("Machine: " + Machine.description());
        out.println();
        out.println("| measured | value | limit | ratio |");
        out.println("|---|---|---|---|");
        for (Benchmark benchmark : ALL) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                benchmark.run().forEach(measurement -> out.println(row(measurement)));
                out.flush();
            }
        }
    }

    private static String row(Measurement measurement) {
        return "| " + measurement.what() + " | " + measurement.value() + " | " + measurement.limit() + " | "
                + measurement.ratio() + " |";
    }
}
