package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's programs, unpacked once for all tests of the build. */
public final class Programs {
    public static final Path FOLDER = Path.of("target", "postgres-programs").toAbsolutePath();

    private Programs() {}

    /** Puts them where a server on this data folder would unpack them to, which takes longer than a copy. */
    public static void copyInto(Path data) throws IOException {
        PostgresPrograms.in(FOLDER);
        Path target = Files.createDirectories(data.resolve("postgres")).resolve("programs");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> found = files.filter(file -> !file.toString().contains("unpacking-"))
                    .toList();
            for (Path file : found) {
                Files.copy(
                        file,
                        target.resolve(FOLDER.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
