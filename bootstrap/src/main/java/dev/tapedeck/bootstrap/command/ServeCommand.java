package dev.tapedeck.bootstrap.command;

import dev.tapedeck.bootstrap.config.ConfigReader;
import dev.tapedeck.bootstrap.config.TapedeckConfig;
import dev.tapedeck.bootstrap.logging.Logging;
import dev.tapedeck.bootstrap.process.Lifetime;
import dev.tapedeck.bootstrap.wiring.Role;
import dev.tapedeck.bootstrap.wiring.StandaloneServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A server for others, on a database and a store of their own. */
@Command(
        name = "serve",
        description = {
            "Runs a server, configured by environment variables: see docs/configuration.md, and `tapedeck doctor`, which"
                    + " tries them.",
            "Refuses to start when one is missing or wrong. Services that are away are waited for: /health/ready answers"
                    + " 503 until they are there."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Duration FINISH_MAX = Duration.ofSeconds(30);

    private final Map<String, String> environment;

    @Option(
            names = "--role",
            defaultValue = "all",
            description = "api answers requests and captures, worker works on jobs, all does both (default:"
                    + " ${DEFAULT-VALUE}).")
    private Role role;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        TapedeckConfig config = ConfigReader.read(environment);
        Logging.use(config.log());
        Lifetime lifetime = Lifetime.begin(FINISH_MAX);
        try (StandaloneServer server = StandaloneServer.start(config, role)) {
            server.becomeReady(lifetime);
            lifetime.await();
        } finally {
            lifetime.finish();
        }
        return 0;
    }
}
