package dev.tapedeck.bootstrap.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end: ours as people get it, and players. */
final class Program {
    private static final Path JAR = Path.of("target", "tapedeck.jar").toAbsolutePath();
    private static final int END_SECONDS_MAX = 120;

    record Result(int exitCode, String output, String errors) {
        List<String> outputLines() {
            return output.lines().toList();
        }
    }

    private Program() {}

    /** What runs Tapedeck in a Java machine like this one's. */
    static List<String> tapedeck() {
        return List.of("-Xmx256m", "-XX:+UseSerialGC", "-jar", JAR.toString());
    }

    static Result runTapedeck(Path folder, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(tapedeck());
        command.addAll(List.of(arguments));
        return run(folder, environment, command);
    }

    static Result run(Path folder, String... command) throws Exception {
        return run(folder, Map.of(), List.of(command));
    }

    private static Result run(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command + " did not end; it said: " + Files.readString(errors));
        }
        return new Result(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
