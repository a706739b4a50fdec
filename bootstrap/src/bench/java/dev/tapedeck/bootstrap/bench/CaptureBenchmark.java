package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.recording.StartRecordingUseCase.Command;
import dev.tapedeck.application.recording.StartRecordingUseCase.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Processor time of a capture with everything around it, against ffmpeg alone with the same arguments. */
final class CaptureBenchmark implements Benchmark {
    private static final Duration CAPTURED = Duration.ofSeconds(30);
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "capture";
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (Lab lab = Lab.open()) {
            // The first capture loads classes and fills caches, which later ones do not pay again.
            capture(lab, Duration.ofSeconds(6));
            Captured ours = capture(lab, CAPTURED);
            Duration bare = bare(ours.command(), CAPTURED);
            double overhead = (ours.total().toNanos() - bare.toNanos()) * 100.0 / bare.toNanos();
            return List.of(new Measurement(
                    "processor time of capturing 720p30 for " + CAPTURED.toSeconds() + " s, against bare ffmpeg",
                    seconds(ours.total()) + " (ffmpeg " + seconds(ours.ofChild()) + ")",
                    seconds(bare),
                    String.format(Locale.ROOT, "%+.1f %%", overhead)));
        }
    }

    /** What a capture cost, and the command that its child was. */
    private record Captured(Duration ofChild, Duration ofServer, List<String> command) {
        Duration total() {
            return ofChild.plus(ofServer);
        }
    }

    private static Captured capture(Lab lab, Duration length) throws Exception {
        UserId owner = lab.storage().port(UserRepository.class).idOf(new Caller("bench", null, null, Set.of()));
        RecordingId id = new RecordingId(UUID.randomUUID());
        Result result = lab.tapedeck()
                .recordings()
                .start()
                .start(Command.ofStream(owner, id, new SourceUrl("testpattern:"), "Bench"));
        if (!(result instanceof Result.Started)) {
            throw new IllegalStateException("the capture did not start: " + result);
        }
        awaitActive(lab, owner, id);
        ProcessHandle child = ffmpeg();
        Duration serverBefore = cpu(ProcessHandle.current());
        Duration childBefore = cpu(child);
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
        Duration ofChild = cpu(child).minus(childBefore);
        Duration ofServer = cpu(ProcessHandle.current()).minus(serverBefore);
        List<String> command = ChildWatch.commandOf(child);
        lab.tapedeck().recordings().stop().stop(Actor.of(owner), id);
        child.onExit().get(20, TimeUnit.SECONDS);
        return new Captured(ofChild, ofServer, command);
    }

    private static Duration bare(List<String> command, Duration length) throws Exception {
        Path folder = Files.createTempDirectory("tapedeck-bare-");
        Process process = new ProcessBuilder(redirected(command, folder))
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try {
            // The same warm-up as the measured capture had.
            TimeUnit.SECONDS.sleep(2);
            Duration before = cpu(process.toHandle());
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
            return cpu(process.toHandle()).minus(before);
        } finally {
            process.destroyForcibly().waitFor();
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** The same command with its files in another folder. */
    private static List<String> redirected(List<String> command, Path folder) {
        List<String> other = new ArrayList<>(command);
        other.replaceAll(argument -> argument.contains("/spool/") && argument.endsWith(".ts")
                ? folder.resolve(Path.of(argument).getFileName()).toString()
                : argument);
        return other;
    }

    private static void awaitActive(Lab lab, UserId owner, RecordingId id) throws InterruptedException {
        long deadline = System.nanoTime() + STARTED_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            Recording recording =
                    lab.tapedeck().recordings().find().find(Actor.of(owner), id).orElseThrow();
            if (recording.status() == RecordingStatus.ACTIVE) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException("the capture did not become active");
    }

    private static ProcessHandle ffmpeg() {
        return ProcessHandle.current()
                .descendants()
                .filter(handle -> handle.info()
                        .command()
                        .filter(c -> c.endsWith("ffmpeg"))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ffmpeg runs"));
    }

    private static Duration cpu(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElseThrow();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1_000.0);
    }
}
