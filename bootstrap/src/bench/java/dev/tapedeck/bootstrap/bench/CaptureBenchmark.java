package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.bootstrap.embedded.FileTree;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Processor time of a capture with everything around it, against ffmpeg alone with the same arguments. */
final class CaptureBenchmark implements Benchmark {
    private static final Duration CAPTURED = Duration.ofSeconds(30);
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(15);
    private static final Duration POLL_EVERY = Duration.ofMillis(20);

    /** What a capture cost, and the command of its ffmpeg. */
    private record Captured(Duration ofFfmpeg, Duration ofServer, List<String> command) {
        Duration total() {
            return ofFfmpeg.plus(ofServer);
        }
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (BenchmarkEnvironment environment = BenchmarkEnvironment.open()) {
            // The first capture loads classes and fills caches, which later ones do not pay again.
            capture(environment, Duration.ofSeconds(6));
            Captured ours = capture(environment, CAPTURED);
            Duration bare = bare(ours.command());
            return List.of(new Measurement(
                    "processor time of capturing 720p30 for " + CAPTURED.toSeconds() + " s, against bare ffmpeg",
                    Measurement.seconds(ours.total()) + " (ffmpeg " + Measurement.seconds(ours.ofFfmpeg()) + ")",
                    Measurement.seconds(bare),
                    String.format(
                            Locale.ROOT,
                            "%+.1f %%",
                            (ours.total().toNanos() - bare.toNanos()) * 100.0 / bare.toNanos())));
        }
    }

    private static Captured capture(BenchmarkEnvironment environment, Duration length) throws Exception {
        UserId owner = BenchmarkRecordings.owner(environment.storage());
        RecordingId id = new RecordingId(UUID.randomUUID());
        environment
                .tapedeck()
                .recordings()
                .start(Start.ofStream(owner, id, new SourceUrl("testpattern:"), "Bench"))
                .orElseThrow();
        awaitActive(environment, id);
        ProcessHandle ffmpeg = ffmpeg();
        Duration serverBefore = processor(ProcessHandle.current());
        Duration ffmpegBefore = processor(ffmpeg);
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
        Duration ofFfmpeg = processor(ffmpeg).minus(ffmpegBefore);
        Duration ofServer = processor(ProcessHandle.current()).minus(serverBefore);
        // Java shortens long commands; the system does not.
        Path commandLine = Path.of("/proc", String.valueOf(ffmpeg.pid()), "cmdline");
        List<String> command = List.of(Files.readString(commandLine).split("\0"));
        environment.tapedeck().recordings().stop(Actor.of(owner), id);
        ffmpeg.onExit().get(20, TimeUnit.SECONDS);
        return new Captured(ofFfmpeg, ofServer, command);
    }

    private static Duration bare(List<String> command) throws Exception {
        Path folder = Files.createTempDirectory("tapedeck-bare-");
        Process process = new ProcessBuilder(intoFolder(command, folder))
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try {
            // The same warm-up as the measured capture had.
            TimeUnit.SECONDS.sleep(2);
            Duration before = processor(process.toHandle());
            TimeUnit.NANOSECONDS.sleep(CAPTURED.toNanos());
            return processor(process.toHandle()).minus(before);
        } finally {
            process.destroyForcibly().waitFor();
            FileTree.delete(folder);
        }
    }

    /** The same command with its segments in another folder. */
    private static List<String> intoFolder(List<String> command, Path folder) {
        return command.stream()
                .map(argument -> argument.contains("/spool") && argument.endsWith(".ts")
                        ? folder.resolve(Path.of(argument).getFileName()).toString()
                        : argument)
                .toList();
    }

    private static void awaitActive(BenchmarkEnvironment environment, RecordingId id) throws InterruptedException {
        long deadline = System.nanoTime() + STARTED_WITHIN.toNanos();
        while (BenchmarkRecordings.status(environment.storage(), id) != RecordingStatus.ACTIVE) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the capture did not become active");
            }
            TimeUnit.NANOSECONDS.sleep(POLL_EVERY.toNanos());
        }
    }

    private static ProcessHandle ffmpeg() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("ffmpeg"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ffmpeg runs"));
    }

    private static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }
}
