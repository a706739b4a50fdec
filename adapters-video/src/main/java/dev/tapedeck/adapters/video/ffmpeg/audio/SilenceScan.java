package dev.tapedeck.adapters.video.ffmpeg.audio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds long gaps of a track: platforms write no packets while a microphone is off. Counting packets shows whether
 * anything is missing, at a hundredth of the cost of decoding; only then are their times read. Thread-safe.
 */
final class SilenceScan {
    /** Shorter gaps are filled during decoding. */
    static final Duration LONG = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SCAN_MAX = Duration.ofMinutes(5);
    private static final int GAPS_MAX = 400;

    private final String ffprobe;
    private final CommandRunner runner = new CommandRunner();

    /** A time without packets, in seconds from the start of the file. */
    record Gap(double from, double to) {}

    SilenceScan(String ffprobe) {
        this.ffprobe = ffprobe;
    }

    /**
     * The long gaps of a file's audio, in order; none when there is no audio.
     *
     * @throws IOException when the file cannot be read
     */
    List<Gap> gaps(Path input) throws IOException {
        JsonNode facts = JSON.readTree(ask(
                input, "-count_packets", "-show_entries", "stream=nb_read_packets:format=duration,start_time", "json"));
        double packets = facts.path("streams").path(0).path("nb_read_packets").asDouble();
        double lasts = facts.path("format").path("duration").asDouble();
        boolean isSteady = lasts > 0 && lasts - packets * packetSeconds(input) < LONG.toSeconds();
        if (packets == 0 || isSteady) {
            return List.of();
        }
        Gaps gaps = new Gaps(facts.path("format").path("start_time").asDouble());
        run(input, List.of("-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0"), gaps::read);
        return gaps.found;
    }

    /** The duration of one packet; a platform sends all packets with one duration. */
    private double packetSeconds(Path input) throws IOException {
        String first = ask(input, "-read_intervals", "%+#1", "-show_entries", "packet=duration_time", "csv=p=0");
        return number(first.strip().split("[,\\s]", 2)[0], 0);
    }

    private String ask(Path input, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(arguments.size() - 1, "-of");
        StringBuilder text = new StringBuilder();
        run(input, arguments, output -> text.append(new String(output.readAllBytes(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private void run(Path input, List<String> arguments, CommandRunner.Reading reading) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ffprobe, "-v", "error", "-protocol_whitelist", "file", "-select_streams", "a:0"));
        command.addAll(arguments);
        command.add("file:" + input.toAbsolutePath());
        Path folder = Objects.requireNonNull(input.toAbsolutePath().getParent(), "a file lies in a folder");
        CommandRunner.Result result = runner.run(command, folder, SCAN_MAX, reading);
        if (!result.succeeded()) {
            throw new IOException(result.reason());
        }
    }

    private static double number(String text, double otherwise) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException unknown) {
            return otherwise;
        }
    }

    /** Reads packet times one by one, and keeps only the long gaps. */
    private static final class Gaps {
        private final List<Gap> found = new ArrayList<>();
        private final double start;
        private double end;

        Gaps(double start) {
            this.start = start;
            this.end = start;
        }

        void read(InputStream output) throws IOException {
            BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", 3);
                packet(number(fields[0], end), fields.length > 1 ? number(fields[1], 0) : 0);
            }
        }

        private void packet(double at, double lasts) {
            if (at - end > LONG.toSeconds() && found.size() < GAPS_MAX) {
                found.add(new Gap(end - start, at - start));
            }
            end = Math.max(end, at + lasts);
        }
    }
}
