package dev.tapedeck.adapters.video.ffmpeg.audio;

import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Decodes the audio of a local file with ffmpeg, in one channel and in small pieces, so that the audio of a day needs
 * no more memory than that of a second. Thread-safe.
 */
public final class AudioDecoder {
    public static final int SAMPLES_PER_SECOND = 8_000;

    private static final Duration DECODE_MAX = Duration.ofMinutes(30);
    private static final int BUFFER_BYTES = 65_536;

    private final String ffmpeg;
    private final CommandRunner runner = new CommandRunner();

    /** Receives samples in order. */
    public interface Listener {
        /**
         * Receives the next samples.
         *
         * @param samples only the first {@code count} are valid, and only during the call
         */
        void samples(short[] samples, int count);
    }

    public AudioDecoder(String ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Passes every sample, {@value #SAMPLES_PER_SECOND} per second, with silence in gaps of the file.
     *
     * @throws IOException when the file cannot be decoded to its end
     */
    public void decode(Path input, Listener listener) throws IOException {
        List<String> command = List.of(
                ffmpeg,
                "-hide_banner",
                "-nostdin",
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-i",
                "file:" + input.toAbsolutePath(),
                "-map",
                "0:a:0",
                "-af",
                AudioFilters.steadySpeech(SAMPLES_PER_SECOND),
                "-f",
                "s16le",
                "pipe:1");
        Path folder = Objects.requireNonNull(input.toAbsolutePath().getParent(), "a file lies in a folder");
        CommandRunner.Result result = runner.run(command, folder, DECODE_MAX, output -> read(output, listener));
        if (!result.succeeded()) {
            throw new IOException(result.reason());
        }
    }

    private static void read(InputStream output, Listener listener) throws IOException {
        byte[] bytes = new byte[BUFFER_BYTES];
        short[] samples = new short[BUFFER_BYTES / 2];
        int count = output.readNBytes(bytes, 0, bytes.length);
        while (count > 0) {
            if (count % 2 != 0) {
                throw new EOFException("ffmpeg broke off in the middle of a sample");
            }
            for (int i = 0; i < count / 2; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
            }
            listener.samples(samples, count / 2);
            count = output.readNBytes(bytes, 0, bytes.length);
        }
    }
}
