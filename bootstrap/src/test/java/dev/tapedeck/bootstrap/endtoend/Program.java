package dev.tapedeck.bootstrap.endtoend;

import dev.tapedeck.bootstrap.process.Interruptible;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs programs to their end: ours as people get it, and players. */
final class Program {
    private static final Path JAR = Path.of("target", "tapedeck.jar").toAbsolutePath();
    private static final int END_SECONDS_MAX = 120;

    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    record Result(int exitCode, String output, String errors) {
        List<String> outputLines() {
            return output.lines().toList();
        }
    }

    /** A program that has been started. */
    record Running(Process process, Path output, Path errors) {
        String errorsSoFar() throws IOException {
            return Files.readString(errors);
        }

        Result awaitEnd() throws Exception {
            if (!process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(process.info() + " did not end; it said: " + errorsSoFar());
            }
            return new Result(process.exitValue(), Files.readString(output), errorsSoFar());
        }
    }

    private Program() {}

    /** What runs Tapedeck in a Java machine like this one's. */
    static List<String> tapedeck() {
        return with("-jar", JAR.toString());
    }

    /** The same with the platforms that are only pretended on its class path, as in a source checkout. */
    static List<String> tapedeckWithFakes() {
        String classes = Stream.of(
                        Path.of("target"), Path.of("..", "adapters-video", "target"), Path.of("..", "domain", "target"))
                .map(target -> target.resolve("test-classes")
                        .toAbsolutePath()
                        .normalize()
                        .toString())
                .collect(Collectors.joining(File.pathSeparator, JAR + File.pathSeparator, ""));
        return with("-cp", classes, "dev.tapedeck.bootstrap.Main");
    }

    /** As the launcher runs it, but without the optimising compiler, which does not pay before such a machine has gone. */
    private static List<String> with(String... further) {
        List<String> options = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        options.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
        options.add("-XX:SharedArchiveFile=" + ClassArchive.of(JAR, JAVA));
        options.addAll(List.of(further));
        return options;
    }

    static Result runTapedeck(Path folder, Map<String, String> environment, String... arguments) throws Exception {
        return run(folder, environment, ofTapedeck(arguments));
    }

    static Result run(Path folder, String... command) throws Exception {
        return run(folder, Map.of(), List.of(command));
    }

    /** One that runs until somebody ends it. */
    static Running startTapedeck(Path folder, String... arguments) throws Exception {
        return start(folder, Map.of(), ofTapedeck(arguments));
    }

    private static List<String> ofTapedeck(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        command.addAll(tapedeck());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Running start(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(Interruptible.command(command))
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new Running(builder.start(), output, errors);
    }

    private static Result run(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        return start(folder, environment, command).awaitEnd();
    }
}
