package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A database with nothing in it, made once for all tests of the build by the first one that needs it, while tests in
 * other processes wait. A copy is there at once, and making another takes a second or more of the processor.
 */
public final class DatabaseTemplate {
    private DatabaseTemplate() {}

    /** Starts a copy. */
    public static EmbeddedDatabase start(DataFolder data) throws IOException {
        copyInto(data.path());
        return EmbeddedDatabase.start(data, Programs.FOLDER);
    }

    /** Leaves in a new data folder what a first start of the program leaves there, so that a test does not wait for it. */
    public static void prepare(Path data) throws IOException {
        copyInto(data);
        Programs.copyInto(data);
    }

    private static void copyInto(Path data) throws IOException {
        Path template = made();
        Files.createDirectories(data);
        for (String part : List.of("secrets", "postgres")) {
            FolderCopy.make(template.resolve(part), data.resolve(part));
        }
    }

    private static synchronized Path made() throws IOException {
        Path template = Path.of("target", "database-" + Programs.version()).toAbsolutePath();
        try (FileChannel file = FileChannel.open(
                template.resolveSibling("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock unusedAsTheFileEndsIt = file.lock();
            if (!Files.isDirectory(template)) {
                make(template.resolveSibling("database-in-the-making"), template);
            }
            return template;
        }
    }

    private static void make(Path aside, Path template) throws IOException {
        FileTree.delete(aside);
        try (DataFolder data = DataFolder.open(aside)) {
            EmbeddedDatabase.start(data, Programs.FOLDER).close();
        }
        Files.move(aside, template, StandardCopyOption.ATOMIC_MOVE);
    }
}
