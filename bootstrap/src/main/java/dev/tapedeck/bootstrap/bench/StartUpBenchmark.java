package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.bootstrap.embedded.FileTree;
import dev.tapedeck.bootstrap.process.SpawnedServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long {@code dev} takes until it is ready, in a new folder and in one that is known. */
final class StartUpBenchmark implements Benchmark {
    private static final Duration TARGET = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public List<Measurement> run() throws IOException {
        Path folder = Files.createTempDirectory("tapedeck-bench");
        try {
            Duration first = readyAfter(folder);
            Duration second = readyAfter(folder);
            return List.of(
                    new Measurement("`dev` ready, first start", seconds(first), "", ""),
                    new Measurement("`dev` ready, second start", seconds(second), seconds(TARGET), ratio(second)));
        } finally {
            FileTree.delete(folder);
        }
    }

    private static Duration readyAfter(Path folder) throws IOException {
        List<String> arguments =
                List.of("dev", "--port", "0", "--data", folder.resolve("data").toString());
        try (SpawnedServer server = SpawnedServer.start(likeThis(), arguments, folder.resolve("log"))) {
            return server.readyAfter();
        }
    }

    /** The options and the program that this process was started with. */
    private static List<String> likeThis() {
        List<String> java = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        java.add("-cp");
        java.add(System.getProperty("java.class.path"));
        java.add("dev.tapedeck.bootstrap.Main");
        return java;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    private static String ratio(Duration measured) {
        return String.format(Locale.ROOT, "%.2f", measured.toMillis() / (double) TARGET.toMillis());
    }
}
