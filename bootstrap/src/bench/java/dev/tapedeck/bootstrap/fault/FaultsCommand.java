package dev.tapedeck.bootstrap.fault;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./tapedeck bench faults}. */
@Command(
        name = "faults",
        description = {
            "Records while servers, ffmpeg, PostgreSQL, the store and webhooks fail at random, and checks after each run"
                    + " that nothing was lost. Run N of seed S is run 1 of seed S + N - 1."
        },
        mixinStandardHelpOptions = true)
public final class FaultsCommand implements Callable<Integer> {
    private static final int NODES = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--runs", defaultValue = "100", description = "How many runs; ${DEFAULT-VALUE} when not given.")
    private int runs;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "What the first run is made from; ${DEFAULT-VALUE} when not given.")
    private long seed;

    /** The restricted header is part of what S3 clients sign, and the store's relay passes it on. */
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public FaultsCommand() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Violations violations = new Violations(out);
        try (FaultEnvironment environment = FaultEnvironment.open()) {
            for (int run = 0; run < runs; run++) {
                FaultPlan plan = FaultPlan.random(seed + run, NODES);
                out.println("run " + (run + 1) + " (seed " + plan.seed() + "): " + plan);
                out.flush();
                new FaultRun(environment, plan, violations).execute();
            }
        }
        violations.print();
        return violations.isEmpty() ? 0 : 1;
    }
}
