package dev.tapedeck.adapters.video.kinescope.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small rendition by ffmpeg, as a hosting platform makes several. */
final class FfmpegHls implements FakeKinescopeMedia {
    private static final long MAKING_MINUTES_MAX = 5;
    private static final Pattern LENGTH = Pattern.compile("#EXTINF:([0-9.]+)");

    @Override
    public Duration make(Path source, Path folder) throws IOException {
        Path playlist = folder.resolve("master.m3u8");
        run(List.of(
                "ffmpeg",
                "-v",
                "error",
                "-nostdin",
                "-y",
                "-threads",
                "1",
                "-i",
                source.toString(),
                "-vf",
                "scale=320:-2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-hls_time",
                "2",
                "-hls_playlist_type",
                "vod",
                playlist.toString()));
        return length(Files.readString(playlist));
    }

    private static Duration length(String playlist) {
        double seconds = 0;
        Matcher lengths = LENGTH.matcher(playlist);
        while (lengths.find()) {
            seconds += Double.parseDouble(lengths.group(1));
        }
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(MAKING_MINUTES_MAX, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("ffmpeg could not make anything of it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
