package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.bootstrap.fault.FaultsCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./tapedeck bench}: a program of its own, so that the product carries no benchmarks. */
@Command(
        name = "tapedeck bench",
        description = "Measures on this machine, against limits measured in the same run, and prints a table.",
        subcommands = FaultsCommand.class,
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Which benchmarks to run; all without names: ${COMPLETION-CANDIDATES}")
    private Set<Benchmark.Name> names = EnumSet.noneOf(Benchmark.Name.class);

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    private BenchCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Machine: " + machine());
        out.println();
        out.println("| measured | value | limit | ratio |");
        out.println("|---|---|---|---|");
        for (Benchmark.Name name : names.isEmpty() ? EnumSet.allOf(Benchmark.Name.class) : EnumSet.copyOf(names)) {
            name.benchmark().run().forEach(measurement -> out.println(measurement.row()));
            out.flush();
        }
        return 0;
    }

    private static String machine() throws IOException {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + Runtime.version().feature() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version");
    }

    private static String processor() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
