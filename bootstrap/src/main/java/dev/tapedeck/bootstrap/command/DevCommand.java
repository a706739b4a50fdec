package dev.tapedeck.bootstrap.command;

import dev.tapedeck.bootstrap.config.ConfigReader;
import dev.tapedeck.bootstrap.config.LocalConfig;
import dev.tapedeck.bootstrap.config.LogConfig;
import dev.tapedeck.bootstrap.logging.Logging;
import dev.tapedeck.bootstrap.process.Lifetime;
import dev.tapedeck.bootstrap.process.SpawnedServer;
import dev.tapedeck.bootstrap.wiring.EmbeddedServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A whole Tapedeck on this computer, for this computer. */
@Command(
        name = "dev",
        description = {
            "Runs everything on this computer, for this computer only: database and store are embedded and kept in the"
                    + " data folder, and requests need no token.",
            "Ends with Ctrl-C; recordings that run are ended and kept."
        },
        mixinStandardHelpOptions = true)
final class DevCommand implements Callable<Integer> {
    private static final Duration FINISH_MAX = Duration.ofSeconds(30);

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Where it listens; 0 takes a free port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "./data",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path data;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DevCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        LocalConfig config = ConfigReader.readLocal(environment);
        Logging.use(new LogConfig(LogConfig.Format.TEXT, config.log().level()));
        Lifetime lifetime = Lifetime.begin(FINISH_MAX);
        try (EmbeddedServer server = EmbeddedServer.start(data, port, config)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(SpawnedServer.READY + server.address());
            out.flush();
            lifetime.await();
        } finally {
            lifetime.finish();
        }
        return 0;
    }
}
