package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Small media made on the spot. */
final class MediaSamples {
    private static final List<String> PICTURE = List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=15");
    private static final List<String> AUDIO = List.of("-f", "lavfi", "-i", "sine=sample_rate=48000");

    private MediaSamples() {}

    static Path videoAndAudio(Path file, int seconds) throws IOException {
        return make(file, seconds, PICTURE, AUDIO);
    }

    static Path picture(Path file, int seconds) throws IOException {
        return make(file, seconds, PICTURE);
    }

    static Path audio(Path file, int seconds) throws IOException {
        return make(file, seconds, AUDIO);
    }

    /**
     * A tone whose timestamps begin late, and which says nothing for a while: the way platforms write tracks.
     *
     * @param firstSeconds the first timestamp
     * @param gapSeconds between the two halves, of {@code halfSeconds} each
     */
    static Path track(Path webm, int firstSeconds, int halfSeconds, int gapSeconds) throws IOException {
        String late = "asetpts=PTS+" + firstSeconds + "/TB+gte(T\\," + halfSeconds + ")*" + gapSeconds + "/TB";
        return run(
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=sample_rate=48000:duration=" + 2 * halfSeconds,
                        "-af",
                        late,
                        "-c:a",
                        "libopus",
                        "-copyts",
                        webm.toString()),
                webm);
    }

    @SafeVarargs
    private static Path make(Path file, int seconds, List<String>... inputs) throws IOException {
        List<String> command = new ArrayList<>();
        for (List<String> input : inputs) {
            command.addAll(input);
        }
        if (file.toString().endsWith(".ts")) {
            command.addAll(List.of("-c:v", "libx264", "-c:a", "aac"));
        }
        command.addAll(List.of("-t", String.valueOf(seconds), "-g", "15", "-pix_fmt", "yuv420p", file.toString()));
        return run(command, file);
    }

    private static Path run(List<String> arguments, Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-nostdin"));
        command.addAll(arguments);
        CommandRunner.Result made =
                new CommandRunner().run(command, FfmpegMediaTool.folderOf(file), Duration.ofSeconds(30));
        assertThat(made.exitCode()).as(made.reason()).isZero();
        return file;
    }
}
