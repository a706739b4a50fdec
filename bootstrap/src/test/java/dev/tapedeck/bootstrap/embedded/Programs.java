package dev.tapedeck.bootstrap.embedded;

import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all tests of the build. */
final class Programs {
    static final Path FOLDER = Path.of("target", "postgres-programs").toAbsolutePath();

    private Programs() {}
}
