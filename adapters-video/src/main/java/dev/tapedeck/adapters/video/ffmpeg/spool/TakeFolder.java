package dev.tapedeck.adapters.video.ffmpeg.spool;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One take's part of the spool: its manifest, and the segments that the store does not have yet. Thread-safe. */
public final class TakeFolder {
    private static final String MANIFEST = "take.json";
    /** Of MPEG transport streams. */
    private static final int PACKET_BYTES = 188;

    private static final long SPARE_BYTES = 1024L * 1024;
    private static final Pattern SEGMENT = Pattern.compile("seg_\\d{5,9}\\.ts");

    private final Path path;
    private TakeManifest manifest;

    private TakeFolder(Path path, TakeManifest manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    static TakeFolder create(Path path, TakeManifest manifest) throws IOException {
        TakeFolder folder = new TakeFolder(path, manifest);
        try {
            folder.save(manifest);
            return folder;
        } catch (IOException e) {
            deleteAfter(e, path);
            throw e;
        }
    }

    /** A folder that could not be made, as on a full disk, is none to be found by the next start. */
    private static void deleteAfter(IOException why, Path path) {
        try {
            deleteAll(path);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    static TakeFolder read(Path path) throws IOException {
        return new TakeFolder(path, TakeManifestFile.read(path.resolve(MANIFEST)));
    }

    /**
     * Deletes a folder that has only a broken manifest, because its server crashed early; false when it has more files.
     */
    static boolean removeEmpty(Path path) {
        try {
            if (!entries(path).stream().allMatch(file -> nameOf(file).startsWith(MANIFEST))) {
                return false;
            }
            deleteAll(path);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    public TakeId take() {
        return manifest().take();
    }

    public synchronized TakeManifest manifest() {
        return manifest;
    }

    public synchronized void noteProcess(long pid, Optional<Instant> started) throws IOException {
        save(manifest.runningAs(pid, started.orElse(null)));
    }

    public synchronized void noteFirstFrame(Instant at) throws IOException {
        save(manifest.flowingSince(at));
    }

    /**
     * Records that a segment is stored, and only then deletes its file; on a full disk, where nothing can be recorded
     * before something is deleted, the other way round.
     */
    public synchronized void noteStored(int number, Duration duration) throws IOException {
        TakeManifest stored = manifest.stored(number, duration);
        try {
            save(stored);
        } catch (IOException full) {
            Files.deleteIfExists(segment(number));
            save(stored);
        }
        Files.deleteIfExists(segment(number));
    }

    /**
     * Whether a segment's file may have been cut short: its last packet is not whole, or the disk is so full that what
     * was to follow may have found no room.
     */
    public boolean mayBeCutShort(int number) throws IOException {
        Path file = segment(number);
        return Files.exists(file)
                && (Files.size(file) % PACKET_BYTES != 0
                        || Files.getFileStore(path).getUsableSpace() < SPARE_BYTES);
    }

    /** Records that ffmpeg has closed a segment, for the next run. */
    public void noteClosed(int number, Duration duration) throws IOException {
        ClosedSegments.add(path, number, duration, segment(number));
    }

    /** The playing time of a segment that was closed and is unchanged since; empty when it must be probed. */
    public Optional<Duration> closed(int number) throws IOException {
        return ClosedSegments.durationOf(path, number, segment(number));
    }

    /** Records that a segment is lost. */
    public synchronized void noteLost(int number, Duration duration) throws IOException {
        save(manifest.lost(number, duration));
    }

    public Path segment(int number) {
        return path.resolve(Segment.fileName(number));
    }

    /** The numbers of the segments that are not stored yet, in order; stored ones are deleted. */
    public List<Integer> remaining() throws IOException {
        int next = manifest().storedSegments();
        for (int number : segmentNumbers(path)) {
            if (number < next) {
                Files.deleteIfExists(segment(number));
            }
        }
        return segmentNumbers(path).stream().filter(number -> number >= next).toList();
    }

    /** The time of the last write to the folder. */
    public Instant lastWrite() throws IOException {
        return entries(path).stream()
                .filter(TakeFolder::isSegment)
                .map(TakeFolder::modified)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> modified(path));
    }

    /** Deletes the folder with all its content. */
    public void delete() throws IOException {
        deleteAll(path);
    }

    private static void deleteAll(Path path) throws IOException {
        for (Path file : entries(path)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(path);
    }

    private static List<Integer> segmentNumbers(Path path) throws IOException {
        return entries(path).stream()
                .filter(TakeFolder::isSegment)
                .map(file -> Integer.parseInt(nameOf(file).replaceAll("\\D", "")))
                .sorted()
                .toList();
    }

    /** The files of the folder; none when the folder was deleted, as the take must end in any case. */
    private static List<Path> entries(Path path) throws IOException {
        try (Stream<Path> listed = Files.list(path)) {
            return listed.toList();
        } catch (NoSuchFileException removed) {
            return List.of();
        }
    }

    /** Only regular files; ffmpeg creates neither links nor folders. */
    private static boolean isSegment(Path file) {
        return SEGMENT.matcher(nameOf(file)).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private synchronized void save(TakeManifest changed) throws IOException {
        Files.createDirectories(path);
        TakeManifestFile.write(path.resolve(MANIFEST), changed);
        manifest = changed;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
