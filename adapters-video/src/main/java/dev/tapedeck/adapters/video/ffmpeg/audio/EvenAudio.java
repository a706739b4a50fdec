package dev.tapedeck.adapters.video.ffmpeg.audio;

import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import dev.tapedeck.domain.media.MediaTool.AudioInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file's audio without long gaps. When a file is decoded, ffmpeg fills gaps in memory, 16 KB per second, so that a
 * gap of a day would need more than a gigabyte. For a file with such gaps, a mix of this file alone is made beside it,
 * which fills them step by step; it is deleted on close. For one reader.
 */
public final class EvenAudio implements AutoCloseable {
    private static final Duration FILL_MAX = Duration.ofHours(2);

    private final Path file;
    private final boolean isMade;

    private EvenAudio(Path file, boolean isMade) {
        this.file = file;
        this.isMade = isMade;
    }

    /**
     * The file itself, or its mix.
     *
     * @throws IOException when the file cannot be read
     */
    public static EvenAudio of(Path input, AudioMix mix, String ffmpeg) throws IOException {
        if (!mix.hasLongGaps(input)) {
            return new EvenAudio(input, false);
        }
        Path folder = Objects.requireNonNull(input.toAbsolutePath().getParent(), "a file lies in a folder");
        EvenAudio even = new EvenAudio(Files.createTempFile(folder, "even", ".m4a"), true);
        try {
            even.fill(input, mix, ffmpeg, folder);
            return even;
        } catch (IOException | RuntimeException failed) {
            even.close();
            throw failed;
        }
    }

    public Path file() {
        return file;
    }

    private void fill(Path input, AudioMix mix, String ffmpeg, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(ffmpeg, "-hide_banner", "-nostdin", "-v", "error", "-y"));
        command.addAll(mix.arguments(List.of(new AudioInput(input, Duration.ZERO))));
        command.add("file:" + file.toAbsolutePath());
        CommandRunner.Result result = new CommandRunner().run(command, folder, FILL_MAX);
        if (!result.succeeded()) {
            throw new IOException(result.reason());
        }
    }

    @Override
    public void close() throws IOException {
        if (isMade) {
            Files.deleteIfExists(file);
        }
    }
}
