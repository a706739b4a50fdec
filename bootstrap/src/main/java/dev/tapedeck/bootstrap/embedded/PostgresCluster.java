package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database's files: made once, and freed from a server that outlived its owner. */
final class PostgresCluster {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final long INITDB_SECONDS_MAX = 120;
    private static final int OUTPUT_LENGTH_MAX = 2_000;

    private final Path parent;
    private final Path folder;
    private final PostgresPrograms programs;
    private final PostgresAccount account;

    PostgresCluster(Path parent, PostgresPrograms programs, PostgresAccount account) {
        this.parent = parent;
        this.folder = parent.resolve("data");
        this.programs = programs;
        this.account = account;
    }

    Path folder() {
        return folder;
    }

    /** Made aside and moved, so that a crash leaves a whole cluster or none. */
    void makeWhenAbsent(String user, String password) {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path aside = parent.resolve("data.new");
        Path passwordFile = parent.resolve("initdb-password");
        try {
            FileTree.delete(aside);
            account.give(parent);
            write(passwordFile, password);
            account.give(passwordFile);
            initialize(aside, user, passwordFile);
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("the database cannot be made in " + parent + ": " + e.getMessage(), e);
        } finally {
            delete(passwordFile);
        }
    }

    /** After a kill of its owner a server may live on, where nothing bound the two together. */
    void endServerLeftBehind() {
        Optional<ProcessHandle> named = PostmasterFile.read(folder)
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .filter(ProcessHandle::isAlive);
        if (named.isEmpty()) {
            return;
        }
        if (servesThis(named.get())) {
            LOG.warn(
                    "ending the PostgreSQL that an earlier run left behind (process {})",
                    named.get().pid());
            ServerProcess.stop(named.get());
            return;
        }
        // The machine restarted and gave the number to somebody else, and PostgreSQL would refuse to start because of
        // it.
        delete(PostmasterFile.path(folder));
    }

    private boolean servesThis(ProcessHandle process) {
        List<String> arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
        int option = arguments.indexOf("-D");
        return option >= 0
                && option + 1 < arguments.size()
                && arguments.get(option + 1).equals(folder.toString());
    }

    private void initialize(Path target, String user, Path passwordFile) throws IOException {
        // The built-in locale is the same on every machine, so an index does not break when the system's changes.
        List<String> arguments = List.of(
                programs.program("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Path output = parent.resolve("initdb.log");
        Process process = new ProcessBuilder(account.command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!endsWell(process)) {
            throw new IOException(tail(output));
        }
    }

    private static boolean endsWell(Process process) {
        try {
            boolean ended = process.waitFor(INITDB_SECONDS_MAX, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The end of a log, for a message to a person. */
    static String tail(Path log) throws IOException {
        String text = Files.exists(log)
                ? Files.readString(log, StandardCharsets.ISO_8859_1).strip()
                : "";
        return text.substring(Math.max(0, text.length() - OUTPUT_LENGTH_MAX));
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, Set.of(text), StandardOpenOption.WRITE);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("cannot remove " + file, e);
        }
    }
}
