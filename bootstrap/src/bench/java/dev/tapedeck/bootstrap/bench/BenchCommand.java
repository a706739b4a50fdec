package dev.tapedeck.bootstrap.bench;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./tapedeck bench}: a program of its own, so that the product carries no benchmarks. */
@Command(
        name = "tapedeck bench",
        description = "Measures on this machine, against limits measured in the same run, and prints a table.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Which benchmarks to run; all without names.")
    private List<String> names = List.of();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    private BenchCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand());
    }

    @Override
    public Integer call() throws Exception {
        List<String> unknown = names.stream()
                .filter(name -> !Benchmarks.names().contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no benchmark " + String.join(", ", unknown) + "; there are "
                            + String.join(", ", Benchmarks.names()));
        }
        Benchmarks.run(names, spec.commandLine().getOut());
        return 0;
    }
}
