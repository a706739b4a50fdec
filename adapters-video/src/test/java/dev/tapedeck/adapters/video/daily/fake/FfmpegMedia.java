package dev.tapedeck.adapters.video.daily.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Small pictures and plain tones by ffmpeg, as long as they have to be. */
final class FfmpegMedia implements FakeDailyMedia {
    private static final int TONE = 220;
    private static final long MAKING_MINUTES_MAX = 5;

    @Override
    public void composed(Path file, Duration length) throws IOException {
        List<String> inputs =
                List.of("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=15", "-f", "lavfi", "-i", tone(0));
        List<String> codecs = List.of(
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-g",
                "30",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-movflags",
                "+faststart",
                "-f",
                "mp4");
        run(file, length, inputs, codecs);
    }

    @Override
    public void audio(Path file, Duration length, int speaker) throws IOException {
        run(file, length, List.of("-f", "lavfi", "-i", tone(speaker)), List.of("-c:a", "libopus", "-f", "webm"));
    }

    @Override
    public void picture(Path file, Duration length, int speaker) throws IOException {
        run(
                file,
                length,
                List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=10"),
                List.of("-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-f", "webm"));
    }

    private static String tone(int speaker) {
        return "sine=sample_rate=48000:frequency=" + TONE * (speaker + 1);
    }

    private static void run(Path file, Duration length, List<String> inputs, List<String> codecs) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-nostdin", "-threads", "1"));
        command.addAll(inputs);
        command.addAll(List.of("-t", "%d.%03d".formatted(length.toSeconds(), length.toMillisPart())));
        command.addAll(codecs);
        command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(MAKING_MINUTES_MAX, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("ffmpeg could not make " + file.getFileName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
