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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long {@code dev} takes until it is ready, in a new folder and in one that is known, and its memory at rest. */
final class StartUpBenchmark implements Benchmark {
    private static final Duration READY_MAX = Duration.ofSeconds(2);
    private static final Duration AT_REST_AFTER = Duration.ofSeconds(20);
    private static final long RESIDENT_KILOBYTES_MAX = 300 * 1024;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @Override
    public List<Measurement> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tapedeck-bench");
        try {
            return List.of(
                    Measurement.figure("`dev` ready, first start", Measurement.seconds(readyAfter(folder))),
                    Measurement.ofTime("`dev` ready, second start", readyAfter(folder), READY_MAX),
                    Measurement.ofMemory(
                            "resident memory of `dev` at rest, without PostgreSQL",
                            residentKilobytes(folder),
                            RESIDENT_KILOBYTES_MAX));
        } finally {
            FileTree.delete(folder);
        }
    }

    private static Duration readyAfter(Path folder) throws IOException {
        try (SpawnedServer server = start(folder)) {
            return server.readyAfter();
        }
    }

    /** After a while, when the memory that the start needed has been given back. */
    private static long residentKilobytes(Path folder) throws IOException, InterruptedException {
        try (SpawnedServer server = start(folder)) {
            TimeUnit.NANOSECONDS.sleep(AT_REST_AFTER.toNanos());
            Matcher resident =
                    RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(server.pid()), "status")));
            if (!resident.find()) {
                throw new IOException("this system does not say how much memory a process has");
            }
            return Long.parseLong(resident.group(1));
        }
    }

    /** With the options and the class path that this process was started with. */
    private static SpawnedServer start(Path folder) throws IOException {
        List<String> java = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        java.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.tapedeck.bootstrap.Main"));
        List<String> arguments =
                List.of("dev", "--port", "0", "--data", folder.resolve("data").toString());
        return SpawnedServer.start(java, arguments, folder.resolve("log"));
    }
}
