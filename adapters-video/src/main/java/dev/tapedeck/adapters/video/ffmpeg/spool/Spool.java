package dev.tapedeck.adapters.video.ffmpeg.spool;

import dev.tapedeck.domain.id.TakeId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder on disk that survives restarts, with one folder per take that is not completely stored yet. It has the name
 * of its node, and belongs to one process at a time. Thread-safe.
 */
public final class Spool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String LOCK = "spool.lock";
    private static final String NODE = "node";

    private final Path path;
    private final FileChannel lockFile;
    private final String node;

    private Spool(Path path, FileChannel lockFile, String node) {
        this.path = path;
        this.lockFile = lockFile;
        this.node = node;
    }

    /**
     * Locks a folder, and creates it when it is absent.
     *
     * @param freshNode creates the name of the node when the folder has none yet
     * @throws IOException when the folder cannot be used, or another process uses it
     */
    public static Spool open(Path path, Supplier<UUID> freshNode) throws IOException {
        Files.createDirectories(path);
        FileChannel lockFile =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock(path, lockFile);
            return new Spool(path.toAbsolutePath(), lockFile, nodeOf(path.resolve(NODE), freshNode));
        } catch (IOException e) {
            lockFile.close();
            throw e;
        }
    }

    /** The name of this node, the same after every restart. */
    public String node() {
        return node;
    }

    public TakeFolder create(TakeManifest manifest) throws IOException {
        return TakeFolder.create(path.resolve(manifest.take().toString()), manifest);
    }

    /**
     * The takes that a previous run left behind. A folder with an unreadable manifest is left alone, with a warning.
     */
    public List<TakeFolder> leftBehind() throws IOException {
        List<TakeFolder> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(path)) {
            entries.filter(Spool::isTake).forEach(entry -> readOrWarn(entry).ifPresent(found::add));
        }
        return found;
    }

    /** Bytes of all segments that wait here, including those that are still being written. */
    public long sizeBytes() throws IOException {
        long sum = 0;
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.filter(Spool::isTake).toList()) {
                sum += sizeOf(entry);
            }
        }
        return sum;
    }

    /** Unlocks the folder for other processes. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            LOG.warn("the lock of the spool {} could not be released", path, e);
        }
    }

    private static void lock(Path path, FileChannel lockFile) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            lock = null;
        }
        if (lock == null) {
            throw new IOException("another process uses the spool folder " + path);
        }
    }

    private static String nodeOf(Path file, Supplier<UUID> freshNode) throws IOException {
        if (Files.exists(file)) {
            String known = Files.readString(file).strip();
            if (!known.isEmpty() && known.length() <= 64) {
                return known;
            }
        }
        String fresh = freshNode.get().toString();
        Files.writeString(file, fresh);
        return fresh;
    }

    /** Links are ignored, as they could lead to folders of other programs. */
    private static boolean isTake(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                && TakeId.parse(String.valueOf(entry.getFileName())).isPresent();
    }

    private static Optional<TakeFolder> readOrWarn(Path entry) {
        try {
            return Optional.of(TakeFolder.read(entry));
        } catch (IOException e) {
            if (TakeFolder.removeEmpty(entry)) {
                return Optional.empty();
            }
            LOG.warn("left alone in the spool, because it has no readable manifest: {}", entry, e);
            return Optional.empty();
        }
    }

    /** Files may be deleted meanwhile; a deleted one counts 0. */
    private static long sizeOf(Path take) {
        try (Stream<Path> files = Files.list(take)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
