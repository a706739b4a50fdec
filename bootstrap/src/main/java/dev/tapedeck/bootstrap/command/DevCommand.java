package dev.tapedeck.bootstrap.command;

import dev.tapedeck.bootstrap.config.ConfigReader;
import dev.tapedeck.bootstrap.config.LocalConfig;
import dev.tapedeck.bootstrap.config.LogConfig;
import dev.tapedeck.bootstrap.config.ProvidersConfig;
import dev.tapedeck.bootstrap.fake.FakeProviders;
import dev.tapedeck.bootstrap.logging.Logging;
import dev.tapedeck.bootstrap.process.Lifetime;
import dev.tapedeck.bootstrap.wiring.EmbeddedServer;
import dev.tapedeck.domain.media.store.MediaStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--with-fake",
            paramLabel = "PLATFORM",
            split = ",",
            description = "Runs doubles of video platforms beside it, to try them without an account: livekit, daily,"
                    + " kinescope, transcription. In a source checkout only.")
    private List<String> fakes = List.of();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DevCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        LocalConfig config = ConfigReader.readLocal(environment);
        Logging.use(new LogConfig(LogConfig.Format.TEXT, config.log().level()));
        Lifetime lifetime = Lifetime.begin(FINISH_MAX);
        try (FakeProviders platforms = fakes();
                EmbeddedServer server =
                        EmbeddedServer.start(data, port, config, store -> providers(platforms, store))) {
            platforms.sendEventsTo(server.address());
            PrintWriter out = spec.commandLine().getOut();
            platforms.hints().forEach(out::println);
            out.println("Tapedeck is ready: " + server.address());
            out.flush();
            lifetime.await();
        } finally {
            lifetime.finish();
        }
        return 0;
    }

    private FakeProviders fakes() {
        try {
            return FakeProviders.named(fakes);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage());
        }
    }

    /** What is configured, and in place of it what is pretended. */
    private ProvidersConfig providers(FakeProviders platforms, MediaStore store) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(platforms.start(store));
        return ConfigReader.readProviders(variables);
    }
}
