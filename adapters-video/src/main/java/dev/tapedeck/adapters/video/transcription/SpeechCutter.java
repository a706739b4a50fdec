package dev.tapedeck.adapters.video.transcription;

import dev.tapedeck.adapters.video.ffmpeg.FfmpegTools;
import dev.tapedeck.adapters.video.ffmpeg.audio.AudioDecoder;
import dev.tapedeck.adapters.video.ffmpeg.audio.AudioFilters;
import dev.tapedeck.adapters.video.ffmpeg.audio.AudioMix;
import dev.tapedeck.adapters.video.ffmpeg.audio.EvenAudio;
import dev.tapedeck.adapters.video.ffmpeg.audio.LoudnessCurve;
import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import dev.tapedeck.adapters.video.transcription.CutPlan.Part;
import dev.tapedeck.adapters.video.transcription.SpeechPieces.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Cuts audio into pieces for a transcription service. The first run measures the loudness, the second one encodes.
 * Thread-safe.
 */
final class SpeechCutter {
    private static final int SAMPLES_PER_SPAN = AudioDecoder.SAMPLES_PER_SECOND / 20;
    private static final int SPEECH_SAMPLES_PER_SECOND = 16_000;
    private static final Duration CUT_MAX = Duration.ofMinutes(30);
    private static final String NAME = "piece%04d.m4a";

    private final String ffmpeg;
    private final AudioMix mix;
    private final AudioDecoder decoder;
    private final CommandRunner runner = new CommandRunner();

    SpeechCutter(FfmpegTools tools) {
        this.ffmpeg = tools.ffmpeg();
        this.mix = new AudioMix(tools.ffprobe());
        this.decoder = new AudioDecoder(ffmpeg);
    }

    /** The audible pieces, in order, in a new folder beside the audio. The caller closes them. */
    SpeechPieces cut(Path audio) throws IOException {
        try (EvenAudio even = EvenAudio.of(audio, mix, ffmpeg)) {
            return cutEven(even.file());
        }
    }

    private SpeechPieces cutEven(Path audio) throws IOException {
        List<Part> parts = plan(audio);
        Path folder = Objects.requireNonNull(audio.toAbsolutePath().getParent(), "a file lies in a folder");
        SpeechPieces pieces = new SpeechPieces(Files.createTempDirectory(folder, "speech"), List.of());
        if (parts.stream().noneMatch(Part::heard)) {
            return pieces;
        }
        try {
            encode(audio, parts, pieces.folder());
            return new SpeechPieces(pieces.folder(), files(parts, pieces.folder()));
        } catch (IOException | RuntimeException failed) {
            pieces.close();
            throw failed;
        }
    }

    private List<Part> plan(Path audio) throws IOException {
        LoudnessCurve curve = new LoudnessCurve(SAMPLES_PER_SPAN);
        decoder.decode(audio, curve);
        double rate = AudioDecoder.SAMPLES_PER_SECOND;
        return new CutPlan((from, to) -> curve.between(from * rate, to * rate), curve.length() / rate).parts();
    }

    private void encode(Path audio, List<Part> parts, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(ffmpeg, "-hide_banner", "-nostdin", "-v", "error"));
        command.addAll(List.of("-protocol_whitelist", "file", "-i", "file:" + audio.toAbsolutePath()));
        command.addAll(List.of("-map", "0:a:0", "-af", AudioFilters.steadySpeech(SPEECH_SAMPLES_PER_SECOND)));
        command.addAll(List.of("-c:a", "aac", "-b:a", "32k", "-map_metadata", "-1"));
        command.addAll(List.of("-f", "segment", "-segment_format", "ipod", "-reset_timestamps", "1"));
        command.addAll(List.of("-segment_times", cuts(parts), NAME));
        CommandRunner.Result result = runner.run(command, folder, CUT_MAX);
        if (!result.succeeded()) {
            throw new IOException(result.reason());
        }
    }

    /** The ends of all parts except the last; a time that is never reached when there is only one. */
    private static String cuts(List<Part> parts) {
        if (parts.size() == 1) {
            return String.valueOf((long) parts.get(0).to() + 1);
        }
        return parts.subList(0, parts.size() - 1).stream()
                .map(part -> String.format(Locale.ROOT, "%.3f", part.to()))
                .collect(Collectors.joining(","));
    }

    private static List<Piece> files(List<Part> parts, Path folder) {
        List<Piece> pieces = new ArrayList<>();
        for (int number = 0; number < parts.size(); number++) {
            Part part = parts.get(number);
            Path file = folder.resolve(String.format(Locale.ROOT, NAME, number));
            // The encoder may end a little earlier than the audio, and omit the last piece.
            if (part.heard() && Files.exists(file)) {
                pieces.add(new Piece(file, seconds(part.from()), seconds(part.to() - part.from())));
            }
        }
        return pieces;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
