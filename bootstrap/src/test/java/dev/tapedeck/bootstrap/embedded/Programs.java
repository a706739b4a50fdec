package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all tests of the build. */
public final class Programs {
    public static final Path FOLDER = Path.of("target", "postgres-programs").toAbsolutePath();

    private Programs() {}

    /** Puts them where a server on this data folder would unpack them to, which takes longer than a copy. */
    static void copyInto(Path data) throws IOException {
        Path target = Files.createDirectories(data.resolve("postgres")).resolve("programs");
        FolderCopy.make(unpacked(), Files.createDirectories(target).resolve(version()));
    }

    /** Says which programs these are. */
    static String version() {
        return FOLDER.relativize(unpacked()).toString();
    }

    private static Path unpacked() {
        return PostgresPrograms.in(FOLDER).program("..").normalize();
    }
}
