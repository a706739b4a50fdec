package dev.tapedeck.application.media.workspace;

import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A temporary folder with the media of a job. Closing deletes it. Not thread-safe. */
public final class Workspace implements AutoCloseable {
    private final MediaStore store;
    private final Path folder;

    public Workspace(MediaStore store) {
        this.store = store;
        try {
            this.folder = Files.createTempDirectory("tapedeck-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The folder; it may contain files only. */
    public Path folder() {
        return folder;
    }

    /** Copies an object into the folder. */
    public Path fetch(MediaKey key, String name) {
        Path target = file(name);
        try (InputStream in = store.open(key).orElseThrow(() -> new MediaStoreUnavailable(key + " is not there"))) {
            Files.copy(in, target);
            return target;
        } catch (IOException e) {
            throw new MediaStoreUnavailable("copy " + key, e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder could not be removed: " + folder, e);
        }
    }
}
