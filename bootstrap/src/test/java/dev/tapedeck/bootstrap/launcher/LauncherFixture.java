package dev.tapedeck.bootstrap.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher in a folder of its own, among programs that only pretend: a Java that prints what it is called with. */
final class LauncherFixture {
    private static final int END_SECONDS_MAX = 30;

    private final Path checkout;
    private final Path programs;
    private final Path jdk;

    record Result(int exitCode, List<String> output, List<String> errors) {}

    /** @param mavenLog what Maven prints */
    LauncherFixture(Path folder, int mavenExitCode, List<String> mavenLog) throws IOException {
        checkout = Files.createDirectories(folder.resolve("checkout")).toRealPath();
        programs = Files.createDirectories(folder.resolve("programs"));
        jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.copy(Path.of("..", "tapedeck"), checkout.resolve("tapedeck"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.createDirectories(jdk.resolve("bin"));
        program(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"");
        program(jdk.resolve("bin/javac"), "exit 1");
        program(programs.resolve("node"), "echo v99.0.0");
        Path log = Files.write(folder.resolve("maven.log"), mavenLog);
        program(
                programs.resolve("mvn"),
                "if [ \"$1\" = --version ]; then echo 'Apache Maven 99.0.0'; exit; fi",
                "mkdir -p bootstrap/target",
                "cat '" + log + "'",
                "exit " + mavenExitCode);
    }

    /** Where the build puts what the launcher starts. */
    Path built() {
        return checkout.resolve("bootstrap/target");
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        Path output = checkout.resolve("output.txt");
        Path errors = checkout.resolve("errors.txt");
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("tapedeck").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        programs + ":" + System.getenv("PATH"),
                        "JAVA_HOME",
                        jdk.toString(),
                        "FFMPEG_PATH",
                        "/nowhere/ffmpeg"));
        builder.environment().remove("TAPEDECK_JAVA_OPTS");
        Process process = builder.start();
        if (!process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the launcher did not end: " + Files.readString(errors));
        }
        return new Result(process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
    }

    private static void program(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot be made a program: " + file);
        }
    }
}
