package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.media.MediaKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds playlists among the files of the embedded store, which keeps each object as a file under its key. */
final class StoredPlaylists {
    private static final String NAME = "index.m3u8";
    private static final int DEPTH_MAX = 2;

    private StoredPlaylists() {}

    /** Empty for a recording without media, which has no folder either. */
    static List<Path> of(Path bucket, String recording) {
        Path folder =
                bucket.resolve(MediaKey.prefixOf(RecordingId.parse(recording).orElseThrow()));
        try (Stream<Path> files = Files.find(
                folder, DEPTH_MAX, (file, attributes) -> file.endsWith(NAME) && attributes.isRegularFile())) {
            return files.sorted().toList();
        } catch (NoSuchFileException nothingStored) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }
}
