package dev.tapedeck.adapters.video.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Pieces of an audio in a folder of their own, which {@link #close} deletes. */
record SpeechPieces(Path folder, List<Piece> all) implements AutoCloseable {
    /** @param offset its start in the whole audio */
    record Piece(Path file, Duration offset, Duration length) {}

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
