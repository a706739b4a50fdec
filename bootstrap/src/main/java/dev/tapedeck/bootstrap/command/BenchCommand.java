package dev.tapedeck.bootstrap.command;

import dev.tapedeck.bootstrap.bench.Benchmarks;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures this installation on this machine. */
@Command(
        name = "bench",
        description = "Measures on this machine, against limits measured in the same run, and prints a table.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Which benchmarks to run; all without names.")
    private List<String> names = List.of();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    BenchCommand() {}

    @Override
    public Integer call() throws Exception {
        List<String> unknown = names.stream()
                .filter(name -> !Benchmarks.names().contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandFailed("there is no benchmark " + String.join(", ", unknown) + "; there are "
                    + String.join(", ", Benchmarks.names()));
        }
        Benchmarks.run(names, spec.commandLine().getOut());
        return 0;
    }
}
