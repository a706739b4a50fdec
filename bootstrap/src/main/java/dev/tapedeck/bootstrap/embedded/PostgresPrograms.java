package dev.tapedeck.bootstrap.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path once per version: that takes about two seconds. */
final class PostgresPrograms {
    private static final int OWNER_EXECUTES = 0100;

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** @param parent where each version gets a folder of its own; several processes may share it */
    static PostgresPrograms in(Path parent) {
        String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        @Nullable URL resource = PostgresPrograms.class.getResource("/" + archive);
        if (resource == null) {
            throw new EmbeddedServiceFailed("this build brings no PostgreSQL for this kind of machine (" + archive
                    + "): run `tapedeck serve` with DATABASE_URL instead");
        }
        try {
            return new PostgresPrograms(unpacked(resource, parent));
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("PostgreSQL cannot be unpacked into " + parent + ": " + e.getMessage(), e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    static String archiveName(String system, String machine) {
        String architecture = machine.equals("amd64") ? "x86_64" : machine;
        return "postgres-" + system.toLowerCase(Locale.ROOT) + "-" + architecture + ".txz";
    }

    private static Path unpacked(URL resource, Path parent) throws IOException {
        URLConnection connection = resource.openConnection();
        // A cached connection would keep the jar open after we are done.
        connection.setUseCaches(false);
        try (InputStream archive = connection.getInputStream()) {
            Path folder = parent.resolve("postgres-" + version(connection));
            if (!Files.isDirectory(folder)) {
                Path aside = Files.createTempDirectory(Files.createDirectories(parent), "unpacking-");
                unpack(archive, aside);
                publish(aside, folder);
            }
            return folder;
        }
    }

    private static String version(URLConnection connection) throws IOException {
        long mark = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(mark);
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made a program: " + target);
        }
    }

    private static void publish(Path aside, Path folder) throws IOException {
        // PostgreSQL may have to run under another user, who must be able to come in.
        if (!aside.toFile().setReadable(true, false) || !aside.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be opened to other users: " + aside);
        }
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another process was quicker with the same version.
            FileTree.delete(aside);
        }
    }
}
