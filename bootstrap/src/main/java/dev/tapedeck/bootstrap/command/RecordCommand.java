package dev.tapedeck.bootstrap.command;

import dev.tapedeck.bootstrap.client.RemoteRecording;
import dev.tapedeck.bootstrap.client.TapedeckClient;
import dev.tapedeck.bootstrap.config.ConfigReader;
import dev.tapedeck.bootstrap.config.LocalConfig;
import dev.tapedeck.bootstrap.config.LogConfig;
import dev.tapedeck.bootstrap.logging.Logging;
import dev.tapedeck.bootstrap.process.Lifetime;
import dev.tapedeck.bootstrap.wiring.EmbeddedServer;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records one source, from the start to the end of the command. */
@Command(
        name = "record",
        description = {
            "Records a source until --for is over, the source ends, or Ctrl-C; then prints the address that plays.",
            "",
            "Without --server it runs on its own, keeps everything in the data folder, and prints the address of the"
                    + " playlist there (file:…), which ffplay, mpv, VLC and ffprobe play; `./tapedeck dev` with the same"
                    + " --data shows the recording in a browser, and --keep goes on serving right away.",
            "With --server it asks that server to record, and prints an http address.",
            "",
            "The address is the only line on standard output, so that it can be passed on."
        },
        mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
    /** Ending takes, settling them and stopping PostgreSQL. */
    private static final Duration FINISH_MAX = Duration.ofSeconds(40);

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "URL",
            description = "What to record: rtmp:, rtsp:, srt:, http:, https:, file: (inside ALLOWED_FILE_FOLDER), or"
                    + " testpattern: for a moving picture with a clock and a tone.")
    private String url;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Stop after so long, like 30s, 5m or 1h30m. Without it, when the source ends or at Ctrl-C.")
    private @Nullable Duration length;

    @Option(names = "--title", description = "What the recording is called.")
    private @Nullable String title;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "./data",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--server", paramLabel = "URL", description = "Let this server record, rather than this command.")
    private @Nullable URI server;

    @Option(
            names = "--token",
            defaultValue = "${env:TAPEDECK_TOKEN}",
            description = "Says to --server who is asking; also read from TAPEDECK_TOKEN.")
    private @Nullable String token;

    @Option(names = "--keep", description = "Serve the recording after it has ended, until Ctrl-C.")
    private boolean keep;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RecordCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (length != null && length.isZero()) {
            throw new CommandFailed("--for must be longer than nothing");
        }
        if (server != null && !isWebAddress(server)) {
            throw new CommandFailed("--server must start with http:// or https://, like http://localhost:8080");
        }
        Lifetime lifetime = Lifetime.begin(FINISH_MAX);
        try {
            return server == null ? recordHere(lifetime) : recordThere(server, lifetime);
        } finally {
            lifetime.finish();
        }
    }

    private static boolean isWebAddress(URI address) {
        boolean isWeb = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return isWeb && address.getHost() != null;
    }

    private int recordThere(URI address, Lifetime lifetime) {
        TapedeckClient client = new TapedeckClient(address, Optional.ofNullable(token));
        RemoteRecording recording = recorded(client, lifetime);
        return reported(recording, recording.playbackUrl());
    }

    private int recordHere(Lifetime lifetime) {
        LocalConfig config = ConfigReader.readLocal(environment);
        Logging.use(new LogConfig(LogConfig.Format.TEXT, LogConfig.Level.WARN));
        try (EmbeddedServer embedded = EmbeddedServer.start(data, 0, config)) {
            TapedeckClient client = new TapedeckClient(embedded.address(), Optional.empty());
            RemoteRecording recording = recorded(client, lifetime);
            List<Path> playlists = embedded.playlistsOf(recording.id());
            if (keep && recording.isCompleted()) {
                return reportKept(recording, lifetime);
            }
            int exitCode = reported(recording, playlists.stream().findFirst().map(RecordCommand::address));
            if (exitCode == 0) {
                explain(playlists);
            }
            return exitCode;
        }
    }

    private RemoteRecording recorded(TapedeckClient client, Lifetime lifetime) {
        ProgressLine progress = new ProgressLine(messages(), Terminal.isAttached());
        return new RecordingRun(client, lifetime, progress)
                .record(url, Optional.ofNullable(title), Optional.ofNullable(length));
    }

    private int reported(RemoteRecording recording, Optional<String> address) {
        if (!recording.isCompleted()) {
            throw new CommandFailed(recording.failure().orElse("the recording is still " + recording.status()));
        }
        if (recording.partial()) {
            messages().println("Something is missing: the recording is partial.");
        }
        address.ifPresent(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int reportKept(RemoteRecording recording, Lifetime lifetime) {
        reported(recording, recording.playbackUrl());
        messages().println("Serving until Ctrl-C.");
        lifetime.await();
        return 0;
    }

    private void explain(List<Path> playlists) {
        playlists.forEach(playlist -> messages().println("Play it:       ffplay '" + playlist + "'"));
        messages().println("In a browser:  ./tapedeck dev --data " + data);
    }

    /** Not percent-encoded, as ffmpeg takes what follows file:// as it is. */
    private static String address(Path file) {
        return "file://" + file;
    }

    private PrintWriter messages() {
        return spec.commandLine().getErr();
    }
}
