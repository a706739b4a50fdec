package dev.tapedeck.bootstrap.endtoend;

import dev.tapedeck.bootstrap.embedded.DatabaseTemplate;
import dev.tapedeck.bootstrap.embedded.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes of the jar as they are once they are loaded, as the launcher keeps them too: a start needs a third less of
 * the processor. Made by the first one that needs it, while tests in other processes wait.
 */
final class ClassArchive {
    private static final int MAKE_SECONDS_MAX = 300;

    private ClassArchive() {}

    /**
     * @param classPath begins with the jar; an archive is good for class paths that begin as it does
     * @param java runs Tapedeck, without options
     */
    static Path of(String classPath, Path jar, Path java) {
        try (FileChannel file = FileChannel.open(
                jar.resolveSibling("classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock unusedAsTheFileEndsIt = file.lock();
            Path archive = jar.resolveSibling("classes-of-tests-" + Runtime.version() + ".jsa");
            if (!Files.exists(archive) || isOlder(archive, jar)) {
                make(classPath, java, archive);
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path archive, Path jar) throws IOException {
        return Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    /** A short recording loads what a server loads. */
    private static void make(String classPath, Path java, Path archive) throws IOException {
        Path folder = Files.createTempDirectory("tapedeck-classes");
        DatabaseTemplate.prepare(folder.resolve("data"));
        Path aside = archive.resolveSibling("classes-in-the-making.jsa");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:ArchiveClassesAtExit=" + aside));
        command.addAll(List.of("-Xlog:disable", "-XX:+UseSerialGC", "-cp", classPath, "dev.tapedeck.bootstrap.Main"));
        command.addAll(List.of(
                "record",
                "testpattern:",
                "--for",
                "1s",
                "--data",
                folder.resolve("data").toString()));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(MAKE_SECONDS_MAX, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("the classes cannot be archived: " + Files.readString(said));
            }
            Files.move(aside, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
            FileTree.delete(folder);
        }
    }
}
