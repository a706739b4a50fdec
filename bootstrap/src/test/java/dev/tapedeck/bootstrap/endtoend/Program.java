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

    /** Stands behind it where database and store are embedded. */
    private static final Path EMBEDDED = JAR.resolveSibling("tapedeck-embedded.jar");

    private static final String MAIN = "dev.tapedeck.bootstrap.Main";
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

    /** What runs Tapedeck in a Java machine like this one's, with a database and a store that it can embed. */
    static List<String> tapedeck() {
        return with("-cp", classPath(JAR, EMBEDDED), MAIN);
    }

    /** The same without them, for the commands that use the services of others. */
    static List<String> tapedeckWithoutEmbedded() {
        List<String> options = options();
        options.addAll(List.of("-jar", JAR.toString()));
        return options;
    }

    /** Tapedeck with the platforms that are only pretended on its class path, as in a source checkout. */
    static List<String> tapedeckWithFakes() {
        Stream<Path> tests = Stream.of(
                        Path.of("target"), Path.of("..", "adapters-video", "target"), Path.of("..", "domain", "target"))
                .map(target -> target.resolve("test-classes").toAbsolutePath().normalize());
        return with(
                "-cp", classPath(Stream.concat(Stream.of(JAR, EMBEDDED), tests).toArray(Path[]::new)), MAIN);
    }

    private static String classPath(Path... places) {
        return Stream.of(places).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> with(String... further) {
        List<String> options = options();
        // An archive is good for one class path only.
        options.add("-XX:SharedArchiveFile=" + ClassArchive.of(classPath(JAR, EMBEDDED), JAR, JAVA));
        options.addAll(List.of(further));
        return options;
    }

    /** As the launcher runs it, but without the optimising compiler, which does not pay before such a machine has gone. */
    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        options.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Xlog:disable", "-Xlog:all=error:stderr"));
        return options;
    }

    static Result runTapedeck(Path folder, Map<String, String> environment, String... arguments) throws Exception {
        return run(folder, environment, command(tapedeck(), arguments));
    }

    static Result runWithoutEmbedded(Path folder, Map<String, String> environment, String... arguments)
            throws Exception {
        return run(folder, environment, command(tapedeckWithoutEmbedded(), arguments));
    }

    static Result run(Path folder, String... command) throws Exception {
        return run(folder, Map.of(), List.of(command));
    }

    /** One that runs until somebody ends it. */
    static Running startTapedeck(Path folder, String... arguments) throws Exception {
        return start(folder, Map.of(), command(tapedeck(), arguments));
    }

    private static List<String> command(List<String> tapedeck, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        command.addAll(tapedeck);
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
