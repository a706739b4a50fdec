package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder with everything in it, once more: owners, permissions and links as well. */
final class FolderCopy {
    private FolderCopy() {}

    /** @param target absent, in a folder that is there */
    static void make(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            List<Path> found = files.toList();
            for (Path file : found) {
                Files.copy(
                        file,
                        target.resolve(source.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
