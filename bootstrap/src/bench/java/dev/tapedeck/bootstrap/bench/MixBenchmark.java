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

/** Mixing the tracks of a meeting with the search for gaps, against ffmpeg alone with the same arguments. */
final class MixBenchmark implements Benchmark {
    private static final int TRACKS = 4;
    private static final int PIECE_SECONDS = 300;
    private static final int PIECES = 12;
    /** Participants join one after the other. */
    private static final Duration LATER = Duration.ofSeconds(47);
    /** Ours and the limit take turns, so that a disturbance of the machine affects both. */
    private static final int ROUNDS = 2;

    @Override
    public List<Measurement> run() throws Exception {
        Path folder = Files.createTempDirectory("tapedeck-bench-");
        try {
            Path arguments = folder.resolve("arguments");
            MediaTool tool = new FfmpegMediaTool(new FfmpegTools(recording(arguments), "ffprobe"));
            List<MediaTool.AudioInput> tracks = tracks(folder);
            Path output = folder.resolve("mix.m4a");
            Cost ours = Cost.NONE;
            Cost bare = Cost.NONE;
            for (int round = 0; round < ROUNDS; round++) {
                ours = ours.plus(Cost.of(() -> tool.mix(tracks, output)));
                List<String> same = Files.readAllLines(arguments);
                bare = bare.plus(Cost.of(() -> ffmpeg(same)));
            }
            return List.of(
                    Measurement.ofTime("mixing four tracks of an hour, against bare ffmpeg", ours.wall, bare.wall),
                    Measurement.ofTime("the same in processor time of children", ours.processor, bare.processor));
        } finally {
            FileTree.delete(folder);
        }
    }

    /** Divided among the rounds. */
    private record Cost(Duration wall, Duration processor) {
        static final Cost NONE = new Cost(Duration.ZERO, Duration.ZERO);

        static Cost of(Timings.Step work) throws Exception {
            Duration processor = processorOfEndedChildren();
            long before = System.nanoTime();
            work.run();
            return new Cost(
                    Duration.ofNanos(System.nanoTime() - before).dividedBy(ROUNDS),
                    processorOfEndedChildren().minus(processor).dividedBy(ROUNDS));
        }

        Cost plus(Cost other) {
            return new Cost(wall.plus(other.wall), processor.plus(other.processor));
        }

        /** Fields 16 and 17 of proc(5), in hundredths of a second; 13 and 14 of those after the name. */
        private static Duration processorOfEndedChildren() throws IOException {
            String line = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Duration.ofMillis(10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
        }
    }

    /** An ffmpeg that leaves its arguments in a file. */
    private static String recording(Path arguments) throws IOException {
        Path script = arguments.resolveSibling("ffmpeg");
        Files.writeString(script, "#!/bin/sh\nprintf '%s\\n' \"$@\" > " + arguments + "\nexec ffmpeg \"$@\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + script);
        }
        return script.toString();
    }

    /** Something like voices. A piece is encoded and repeated by copy: encoding hours takes longer than mixing them. */
    private static List<MediaTool.AudioInput> tracks(Path folder) throws Exception {
        List<MediaTool.AudioInput> tracks = new ArrayList<>();
        for (int track = 0; track < TRACKS; track++) {
            Path piece = folder.resolve("piece-" + track + ".webm");
            Path whole = folder.resolve("track-" + track + ".webm");
            String voice = "anoisesrc=d=" + PIECE_SECONDS + ":c=pink:a=0.3:s=" + (track + 1) + ":r=48000,tremolo=f="
                    + (track + 2);
            ffmpeg(List.of(("-y -f lavfi -i " + voice + " -c:a libopus -b:a 32k -ac 1 " + piece).split(" ")));
            ffmpeg(List.of(("-y -stream_loop " + (PIECES - 1) + " -i " + piece + " -c copy " + whole).split(" ")));
            tracks.add(new MediaTool.AudioInput(whole, LATER.multipliedBy(track)));
        }
        return tracks;
    }

    private static void ffmpeg(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ffmpeg"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
    }
}
