package dev.tapedeck.adapters.video.source;

import dev.tapedeck.domain.provider.SourceUrl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the file of a {@code file:} address, if it is in the allowed folder after resolving links. */
final class FileSources {
    private final @Nullable Path folder;

    FileSources(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * The file, whether it exists or not; empty when it is not in the folder. {@code file:name.mp4} is relative to the
     * folder.
     */
    Optional<Path> find(SourceUrl url) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Path root = folder.toRealPath();
            Path real = realPath(root.resolve(pathOf(url.uri())).normalize());
            return real.startsWith(root) && !real.equals(root) ? Optional.of(real) : Optional.empty();
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }

    private static String pathOf(URI uri) throws IOException {
        String host = uri.getAuthority() == null ? "" : uri.getAuthority().toLowerCase(Locale.ROOT);
        String path = uri.isOpaque() ? uri.getSchemeSpecificPart() : uri.getPath();
        if (path == null || path.isEmpty() || !(host.isEmpty() || host.equals("localhost"))) {
            throw new IOException("names no file of this machine");
        }
        return path;
    }

    /** Follows links as far as the path exists; a part that does not exist yet cannot be a link. */
    private static Path realPath(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path parent = path.getParent();
        if (parent == null || Files.isSymbolicLink(path)) {
            throw new IOException("leads nowhere");
        }
        return realPath(parent).resolve(path.getFileName());
    }
}
