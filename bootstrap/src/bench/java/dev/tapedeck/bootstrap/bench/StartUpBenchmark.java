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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long {@code dev} takes until it is ready, in a new folder and in one that is known. */
final class StartUpBenchmark implements Benchmark {
    private static final Duration TARGET = Duration.ofSeconds(3);
    private static final Duration AT_REST_AFTER = Duration.ofSeconds(20);
    private static final long RESIDENT_MB_MAX = 300;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public List<Measurement> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tapedeck-bench");
        try {
            Duration first = readyAfter(folder);
            Duration second = readyAfter(folder);
            long resident = residentAtRest(folder);
            return List.of(
                    Measurement.figure("`dev` ready, first start", seconds(first)),
                    new Measurement("`dev` ready, second start", seconds(second), seconds(TARGET), ratio(second)),
                    new Measurement(
                            "resident memory of `dev` at rest, without PostgreSQL",
                            resident + " MB",
                            RESIDENT_MB_MAX + " MB",
                            String.format(Locale.ROOT, "%.2f", resident / (double) RESIDENT_MB_MAX)));
        } finally {
            FileTree.delete(folder);
        }
    }

    private static Duration readyAfter(Path folder) throws IOException {
        try (SpawnedServer server = start(folder)) {
            return server.readyAfter();
        }
    }

    /** Looked at after a while, when what the start needed has been let go. */
    private static long residentAtRest(Path folder) throws IOException, InterruptedException {
        try (SpawnedServer server = start(folder)) {
            TimeUnit.NANOSECONDS.sleep(AT_REST_AFTER.toNanos());
            String status = Files.readString(Path.of("/proc", String.valueOf(server.pid()), "status"));
            Matcher resident = RESIDENT.matcher(status);
            if (!resident.find()) {
                throw new IOException("this system does not say how much memory a process has");
            }
            return Long.parseLong(resident.group(1)) / 1024;
        }
    }

    private static SpawnedServer start(Path folder) throws IOException {
        List<String> arguments =
                List.of("dev", "--port", "0", "--data", folder.resolve("data").toString());
        return SpawnedServer.start(likeThis(), arguments, folder.resolve("log"));
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
