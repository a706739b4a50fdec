package dev.tapedeck.adapters.video.daily.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Makes the files of recordings. */
public interface FakeDailyMedia {
    /** Bytes that only look like media, at once: for tests about everything but the media. */
    FakeDailyMedia TOKENS = new FakeDailyMedia() {
        private static final byte[] MP4 = {0, 0, 0, 8, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 0, 0};
        private static final byte[] WEBM = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 1, 2, 3, 4, 5, 6, 7, 8, 9};

        @Override
        public void composed(Path file, Duration length) throws IOException {
            Files.write(file, MP4);
        }

        @Override
        public void audio(Path file, Duration length, int speaker) throws IOException {
            Files.write(file, WEBM);
        }

        @Override
        public void picture(Path file, Duration length, int speaker) throws IOException {
            Files.write(file, WEBM);
        }
    };

    /** An MP4 with picture and audio. */
    void composed(Path file, Duration length) throws IOException;

    /** WebM with one audio, another one for each speaker. */
    void audio(Path file, Duration length, int speaker) throws IOException;

    /** WebM with one picture. */
    void picture(Path file, Duration length, int speaker) throws IOException;
}
