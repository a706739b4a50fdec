package dev.tapedeck.adapters.video.ffmpeg.audio;

import dev.tapedeck.adapters.video.ffmpeg.audio.SilenceScan.Gap;
import dev.tapedeck.domain.media.MediaTool.AudioInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The arguments that mix audio files in one run.
 *
 * <p>A file's timestamps may start at its own first sample or at the beginning of the recording; ffmpeg subtracts the
 * first timestamp of each file, so that the offset counts once in both cases. The silence before a late file is
 * generated during the mix and needs no memory. ffmpeg fills a gap inside a file in memory, 1.6 GB for 50 minutes, so
 * the part after a long gap is read as a separate input.
 */
public final class AudioMix {
    /** The maximum number of inputs of one run. A meeting of 50 participants who come and go has fewer. */
    private static final int SOUNDS_MAX = 500;

    private static final int SAMPLES_PER_SECOND = 48_000;

    private final SilenceScan scan;

    /**
     * A part of a file without long gaps; it begins at {@code from}, and has no end when it lasts to the end of the
     * file.
     */
    private record Stretch(Path file, double from, double to, double offset) {}

    public AudioMix(String ffprobe) {
        this.scan = new SilenceScan(ffprobe);
    }

    /**
     * Inputs, filter and encoder, without the output.
     *
     * @throws IOException when a file cannot be read, or there are none or too many
     */
    public List<String> arguments(List<AudioInput> sounds) throws IOException {
        List<Stretch> stretches = stretches(sounds);
        if (stretches.isEmpty() || stretches.size() > SOUNDS_MAX) {
            throw new IOException(stretches.size() + " sounds cannot be mixed");
        }
        List<String> arguments = new ArrayList<>();
        stretches.forEach(stretch -> arguments.addAll(input(stretch)));
        arguments.addAll(List.of("-filter_complex", graph(stretches), "-map", "[mix]"));
        arguments.addAll(List.of("-c:a", "aac", "-b:a", "96k", "-movflags", "+faststart", "-f", "ipod"));
        return arguments;
    }

    /** Whether a file has gaps that only a mix can fill with little memory. */
    public boolean hasLongGaps(Path file) throws IOException {
        return !scan.gaps(file).isEmpty();
    }

    /** Files are scanned in parallel, as each is read completely. */
    private List<Stretch> stretches(List<AudioInput> sounds) throws IOException {
        try {
            return sounds.parallelStream()
                    .flatMap(audio -> stretchesOf(audio).stream())
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private List<Stretch> stretchesOf(AudioInput audio) {
        try {
            return stretches(audio);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Stretch> stretches(AudioInput audio) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        double offset = seconds(audio.offset());
        double from = 0;
        for (Gap gap : scan.gaps(audio.input())) {
            if (gap.from() > from) {
                stretches.add(new Stretch(audio.input(), from, gap.from(), offset + from));
            }
            from = gap.to();
        }
        stretches.add(new Stretch(audio.input(), from, Double.POSITIVE_INFINITY, offset + from));
        return stretches;
    }

    private static List<String> input(Stretch stretch) {
        List<String> arguments = new ArrayList<>(List.of("-protocol_whitelist", "file", "-vn"));
        if (stretch.from > 0) {
            arguments.addAll(List.of("-ss", decimal(stretch.from)));
        }
        if (stretch.to < Double.POSITIVE_INFINITY) {
            arguments.addAll(List.of("-t", decimal(stretch.to - stretch.from)));
        }
        arguments.addAll(List.of("-i", "file:" + stretch.file.toAbsolutePath()));
        return arguments;
    }

    /** Microphones have one channel, and so has the mix. */
    private static String graph(List<Stretch> stretches) {
        StringBuilder graph = new StringBuilder();
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < stretches.size(); i++) {
            long offsetMs = Math.round(stretches.get(i).offset * 1_000);
            graph.append('[').append(i).append(":a:0]").append(AudioFilters.steady(SAMPLES_PER_SECOND));
            graph.append(",aformat=sample_fmts=fltp:channel_layouts=mono");
            graph.append(offsetMs > 0 ? ",adelay=delays=" + offsetMs + ":all=1" : "");
            graph.append("[s").append(i).append("];");
            mixed.append("[s").append(i).append(']');
        }
        // Voices keep their loudness, however many there are; a limiter reduces peaks beyond full scale.
        return graph.append(mixed)
                .append("amix=inputs=")
                .append(stretches.size())
                .append(":duration=longest:normalize=0,alimiter=limit=0.95:level=disabled[mix]")
                .toString();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static String decimal(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }
}
