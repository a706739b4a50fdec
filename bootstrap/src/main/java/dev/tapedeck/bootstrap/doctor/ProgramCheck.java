package dev.tapedeck.bootstrap.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether ffmpeg and ffprobe are there, and can make what players play. */
final class ProgramCheck implements Check {
    private static final int RESPONSE_SECONDS_MAX = 10;
    private static final List<String> ENCODERS = List.of("libx264", "aac");

    private final String ffmpeg;
    private final String ffprobe;

    ProgramCheck(String ffmpeg, String ffprobe) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = ffprobe;
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                version("ffmpeg", ffmpeg, "FFMPEG_PATH"), version("ffprobe", ffprobe, "FFPROBE_PATH"), encoders());
    }

    private static Finding version(String name, String program, String variable) {
        try {
            String response = responseOf(program, "-version");
            return Finding.ok(name, response.lines().findFirst().orElse("").replaceAll(" Copyright.*", ""));
        } catch (IOException e) {
            return Finding.fail(
                    name,
                    "cannot be run: " + e.getMessage() + ". Install the package ffmpeg, or set " + variable + ".");
        }
    }

    private Finding encoders() {
        try {
            String response = responseOf(ffmpeg, "-hide_banner", "-encoders");
            List<String> missing = ENCODERS.stream()
                    .filter(encoder -> !response.contains(" " + encoder + " "))
                    .toList();
            return missing.isEmpty()
                    ? Finding.ok("ffmpeg", "encodes with " + String.join(" and ", ENCODERS))
                    : Finding.fail(
                            "ffmpeg", "has no encoder " + String.join(", ", missing) + ". Install a full build.");
        } catch (IOException e) {
            return Finding.fail("ffmpeg", "does not list its encoders: " + e.getMessage());
        }
    }

    /** Output goes into a file: an unread pipe would block the program, and reading one could block this check. */
    private static String responseOf(String... command) throws IOException {
        Path response = Files.createTempFile("tapedeck-doctor", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(response.toFile())
                    .start();
            waitFor(process);
            return Files.readString(response, StandardCharsets.ISO_8859_1);
        } finally {
            Files.delete(response);
        }
    }

    private static void waitFor(Process process) throws IOException {
        try {
            if (!process.waitFor(RESPONSE_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("no answer within " + RESPONSE_SECONDS_MAX + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("it ended with code " + process.exitValue());
        }
    }
}
