package dev.tapedeck.bootstrap.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How much waits in the spool. Files that leave while it is counted do not count. */
final class SpoolSize implements Supplier<Number> {
    private final Path spool;

    SpoolSize(Path spool) {
        this.spool = spool;
    }

    @Override
    public Number get() {
        try (Stream<Path> files = Files.walk(spool)) {
            return files.mapToLong(SpoolSize::sizeBytes).sum();
        } catch (IOException | UncheckedIOException e) {
            return Double.NaN;
        }
    }

    private static long sizeBytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
