package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything which the embedded services keep. Locked while open, since two servers on the same
 * files would destroy them; the lock ends with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final int SECRET_BYTES = 32;
    private static final int OWNER_LENGTH_MAX = 20;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens a folder, made when absent.
     *
     * @throws EmbeddedServiceFailed when another process has it open, or it cannot be written
     */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            Path path = folder.toRealPath();
            return new DataFolder(path, locked(path));
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("the data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Absolute, without links. */
    public Path path() {
        return path;
    }

    /** A folder within, made when absent; recordings are nobody else's business, so only its owner may enter. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name), OWNER_ENTERS);
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("the data folder " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** A random text, made once and kept in a file that only its owner may read. */
    public String secret(String name) {
        Path file = folder("secrets").resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : newSecret(file);
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("the secret in " + file + " cannot be kept: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("the lock of " + path + " cannot be given back", e);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        Path file = path.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            String owner = owner(channel);
            channel.close();
            throw new EmbeddedServiceFailed(
                    "the data folder " + path + " is in use by another Tapedeck (process " + owner
                            + "): stop that one, choose another folder with --data, or have it record, with record --server");
        }
        channel.truncate(0);
        channel.write(utf8(Long.toString(ProcessHandle.current().pid())));
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The owner is in this very process.
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(OWNER_LENGTH_MAX);
        channel.read(content, 0);
        return StandardCharsets.UTF_8.decode(content.flip()).toString();
    }

    /** Written aside and moved, so that a crash leaves a whole secret or none. */
    private static String newSecret(Path file) throws IOException {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        try (FileChannel out =
                FileChannel.open(aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_READS)) {
            out.write(utf8(secret));
            out.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    private static ByteBuffer utf8(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }
}
