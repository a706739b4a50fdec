package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.video.ffmpeg.FfmpegMediaTool;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegTools;
import dev.tapedeck.bootstrap.embedded.FileTree;
import dev.tapedeck.domain.media.MediaTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Mixing the tracks of a meeting, looked through for gaps and all, against ffmpeg alone with the same arguments. */
final class MixBenchmark implements Benchmark {
    private static final int TRACKS = 4;
    private static final Duration PIECE = Duration.ofMinutes(5);
    private static final int PIECES_OF_LONG = 12;
    /** Somebody is there from the beginning, the others come later. */
    private static final Duration LATER = Duration.ofSeconds(47);
    /** Ours and the limit take turns, so that whatever else the machine does meanwhile befalls both. */
    private static final int ROUNDS = 2;

    private final MediaTool tool = new FfmpegMediaTool(FfmpegTools.fromPath());

    @Override
    public String name() {
        return "mix";
    }

    @Override
    public List<Measurement> run() throws Exception {
        Path folder = Files.createTempDirectory("tapedeck-bench-");
        try {
            Cost brief = mix(sounds(folder, 1), folder.resolve("brief.m4a"));
            List<MediaTool.Sound> hours = sounds(folder, PIECES_OF_LONG);
            Cost ours = Cost.NONE;
            Cost bare = Cost.NONE;
            for (int round = 0; round < ROUNDS; round++) {
                Cost mixed = mix(hours, folder.resolve("mix.m4a"));
                ours = ours.plus(mixed);
                bare = bare.plus(bare(mixed.command()));
            }
            return List.of(
                    time("mixing four tracks of an hour, against bare ffmpeg", ours.wall(), bare.wall()),
                    time("the same in processor time of children", ours.processor(), bare.processor()),
                    new Measurement(
                            "memory of ffmpeg at most, mixing four tracks of an hour, against four of 5 minutes",
                            megabytes(ours.peakKilobytes()),
                            megabytes(brief.peakKilobytes()),
                            ratio(ours.peakKilobytes() / (double) brief.peakKilobytes())));
        } finally {
            FileTree.delete(folder);
        }
    }

    /** What a mix took, and the command that made it. */
    private record Cost(Duration wall, Duration processor, long peakKilobytes, List<String> command) {
        static final Cost NONE = new Cost(Duration.ZERO, Duration.ZERO, 0, List.of());

        Cost plus(Cost other) {
            return new Cost(
                    wall.plus(other.wall),
                    processor.plus(other.processor),
                    Math.max(peakKilobytes, other.peakKilobytes),
                    other.command);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private Cost mix(List<MediaTool.Sound> sounds, Path output) throws Exception {
        return cost(() -> tool.mix(sounds, output));
    }

    private static Cost bare(List<String> command) throws Exception {
        return cost(() -> run(command));
    }

    private static Cost cost(Work work) throws Exception {
        try (ChildWatch watch = new ChildWatch()) {
            Duration processorBefore = ChildTime.now();
            long before = System.nanoTime();
            work.run();
            Duration wall = Duration.ofNanos(System.nanoTime() - before);
            return new Cost(wall, ChildTime.now().minus(processorBefore), watch.peakKilobytes(), watch.command());
        }
    }

    /** One piece is encoded for each track, and repeated by copy: encoding hours would take longer than mixing them. */
    private List<MediaTool.Sound> sounds(Path folder, int pieces) throws IOException, InterruptedException {
        List<MediaTool.Sound> sounds = new ArrayList<>();
        for (int track = 0; track < TRACKS; track++) {
            Path piece = folder.resolve("piece-" + track + ".webm");
            if (!Files.exists(piece)) {
                encode(track, piece);
            }
            Path whole = folder.resolve("track-" + track + "-" + pieces + ".webm");
            run(List.of(
                    "ffmpeg",
                    "-v",
                    "error",
                    "-y",
                    "-stream_loop",
                    String.valueOf(pieces - 1),
                    "-i",
                    piece.toString(),
                    "-c",
                    "copy",
                    whole.toString()));
            sounds.add(new MediaTool.Sound(whole, LATER.multipliedBy(track)));
        }
        return sounds;
    }

    /** Something like a voice, in the codec and the container that platforms give tracks in. */
    private static void encode(int track, Path output) throws IOException, InterruptedException {
        String source = String.format(
                Locale.ROOT,
                "anoisesrc=d=%d:c=pink:a=0.3:s=%d:r=48000,tremolo=f=%d",
                PIECE.toSeconds(),
                track + 1,
                track + 2);
        run(List.of(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                source,
                "-c:a",
                "libopus",
                "-b:a",
                "32k",
                "-ac",
                "1",
                output.toString()));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(1, TimeUnit.HOURS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("ffmpeg failed: " + command);
        }
    }

    private static Measurement time(String what, Duration ours, Duration bare) {
        return new Measurement(what, seconds(ours), seconds(bare), ratio(ours.toNanos() / (double) bare.toNanos()));
    }

    private static String seconds(Duration total) {
        return String.format(Locale.ROOT, "%.1f s", total.toMillis() / 1_000.0 / ROUNDS);
    }

    private static String megabytes(long kilobytes) {
        return kilobytes / 1_024 + " MB";
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
