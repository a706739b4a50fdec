package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.ffmpeg.audio.AudioDecoder;
import dev.tapedeck.adapters.video.ffmpeg.audio.AudioMix;
import dev.tapedeck.adapters.video.ffmpeg.audio.EvenAudio;
import dev.tapedeck.adapters.video.ffmpeg.audio.Waveform;
import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import dev.tapedeck.domain.media.MediaFacts;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.MediaToolFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Processes local media with ffmpeg and ffprobe. Each run has a time limit: 30 seconds to probe, 1 minute for an image,
 * 30 minutes to pack a long recording or draw its waveform, 2 hours to mix one, 4 hours to encode one that cannot be
 * copied. Reads only local files. Thread-safe, and holds no thread between calls.
 */
public final class FfmpegMediaTool implements MediaTool {
    private static final Duration PICTURE_MAX = Duration.ofMinutes(1);
    private static final Duration PACK_MAX = Duration.ofMinutes(30);
    private static final Duration MIX_MAX = Duration.ofHours(2);

    private final FfmpegTools tools;
    private final CommandRunner runner = new CommandRunner();
    private final MediaProbe probe;
    private final AudioMix mix;
    private final Waveform waveform;

    public FfmpegMediaTool(FfmpegTools tools) {
        this.tools = tools;
        this.probe = new MediaProbe(tools.ffprobe(), runner);
        this.mix = new AudioMix(tools.ffprobe());
        this.waveform = new Waveform(new AudioDecoder(tools.ffmpeg()));
    }

    @Override
    public MediaFacts probe(Path input) {
        try {
            return probe.facts(input);
        } catch (IOException e) {
            throw new MediaToolFailed("cannot probe " + input.getFileName() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void thumbnail(Path input, Duration at, int widthMax, Path output) {
        List<String> arguments = new ArrayList<>(List.of("-ss", seconds(at)));
        arguments.addAll(input(input));
        arguments.addAll(List.of("-map", "0:V:0", "-vf", "scale=w='min(iw," + widthMax + ")':h=-2"));
        arguments.addAll(onePicture());
        make("a thumbnail of " + input.getFileName(), arguments, output, PICTURE_MAX);
    }

    @Override
    public void storyboard(List<Path> inputs, int tileWidth, int tileHeight, int columns, Path output) {
        try {
            new Storyboard(this::make, tileWidth, tileHeight, columns).draw(inputs, output);
        } catch (IOException e) {
            throw new MediaToolFailed("cannot make a storyboard: " + e.getMessage(), e);
        }
    }

    @Override
    public void packageHls(Path input, Path folder) {
        try {
            HlsPacking packing = new HlsPacking(probe.codecs(input), input, folder);
            make(
                    "HLS of " + input.getFileName(),
                    packing.arguments(),
                    folder.resolve(HlsPacking.PLAYLIST),
                    packing.timeoutMax());
        } catch (IOException e) {
            throw new MediaToolFailed("cannot pack HLS of " + input.getFileName() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void mix(List<AudioInput> sounds, Path output) {
        try {
            make("a mix of " + sounds.size() + " sounds", mix.arguments(sounds), output, MIX_MAX);
        } catch (IOException e) {
            throw new MediaToolFailed("cannot mix " + sounds.size() + " sounds: " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] waveform(Path input, int points) {
        try (EvenAudio even = EvenAudio.of(input, mix, tools.ffmpeg())) {
            return waveform.draw(even.file(), points);
        } catch (IOException e) {
            throw new MediaToolFailed("cannot draw the sound of " + input.getFileName() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void packageMp4(List<Path> inputs, Path output) {
        pack("an MP4", inputs, List.of("-map", "0:V:0?", "-map", "0:a:0?", "-f", "mp4"), output);
    }

    @Override
    public void packageAudio(List<Path> inputs, Path output) {
        pack("an M4A", inputs, List.of("-map", "0:a:0", "-f", "ipod"), output);
    }

    private void pack(String what, List<Path> inputs, List<String> streams, Path output) {
        try (JoinedInputs joined = JoinedInputs.of(inputs, folderOf(output))) {
            List<String> arguments = new ArrayList<>(input(joined.input()));
            arguments.addAll(streams);
            arguments.addAll(List.of("-c", "copy", "-movflags", "+faststart"));
            make(what + " of " + inputs.size() + " inputs", arguments, output, PACK_MAX);
        } catch (IOException e) {
            throw new MediaToolFailed("cannot pack " + what, e);
        }
    }

    /** Runs ffmpeg; deletes the output when it fails. */
    private void make(String what, List<String> arguments, Path output, Duration timeoutMax) {
        List<String> command =
                new ArrayList<>(List.of(tools.ffmpeg(), "-hide_banner", "-nostdin", "-v", "error", "-y"));
        command.addAll(arguments);
        command.add("file:" + output.toAbsolutePath());
        try {
            CommandRunner.Result result = runner.run(command, folderOf(output), timeoutMax);
            if (!result.succeeded() || !Files.exists(output) || Files.size(output) == 0) {
                Files.deleteIfExists(output);
                throw new MediaToolFailed("cannot make " + what + ": " + result.reason());
            }
        } catch (IOException e) {
            throw new MediaToolFailed("cannot make " + what + ": " + e.getMessage(), e);
        }
    }

    static List<String> input(Path input) {
        return List.of("-protocol_whitelist", "file", "-i", "file:" + input.toAbsolutePath());
    }

    static List<String> onePicture() {
        return List.of("-frames:v", "1", "-c:v", "mjpeg", "-q:v", "4", "-f", "image2", "-update", "1");
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%d.%03d", time.toSeconds(), time.toMillisPart());
    }
}
