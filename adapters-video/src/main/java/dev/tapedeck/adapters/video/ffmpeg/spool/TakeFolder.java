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
    private static final Pattern SEGMENT = Pattern.compile("seg_\\d{5,9}\\.ts");

    private final Path path;
    private TakeManifest manifest;

    private TakeFolder(Path path, TakeManifest manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    static TakeFolder create(Path path, TakeManifest manifest) throws IOException {
        TakeFolder folder = new TakeFolder(path, manifest);
        folder.save(manifest);
        return folder;
    }

    static TakeFolder read(Path path) throws IOException {
        return new TakeFolder(path, TakeManifestFile.read(path.resolve(MANIFEST)));
    }

    /** Removes a folder that has nothing but a broken manifest, because its server died early; false when it has more. */
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

    /** Notes that a segment is safe elsewhere, and only then removes its file. */
    public synchronized void noteStored(int number, Duration duration) throws IOException {
        save(manifest.stored(number, duration));
        Files.deleteIfExists(segment(number));
    }

    /** Notes that ffmpeg has closed a segment, for a later life. */
    public void noteClosed(int number, Duration duration) throws IOException {
        ClosedSegments.add(path, number, duration, segment(number));
    }

    /** Playing time of a segment that was closed and is unchanged since; empty when somebody has to look into it. */
    public Optional<Duration> closed(int number) throws IOException {
        return ClosedSegments.durationOf(path, number, segment(number));
    }

    /** Notes that a segment will never come. */
    public synchronized void noteLost(int number, Duration duration) throws IOException {
        save(manifest.lost(number, duration));
    }

    public Path segment(int number) {
        return path.resolve(Segment.fileName(number));
    }

    /** Numbers of the segments that are still here and not stored yet, in order; those stored already are removed. */
    public List<Integer> remaining() throws IOException {
        int next = manifest().storedSegments();
        for (int number : segmentNumbers(path)) {
            if (number < next) {
                Files.deleteIfExists(segment(number));
            }
        }
        return segmentNumbers(path).stream().filter(number -> number >= next).toList();
    }

    /** When something was last written here. */
    public Instant lastWrite() throws IOException {
        return entries(path).stream()
                .filter(TakeFolder::isSegment)
                .map(TakeFolder::modified)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> modified(path));
    }

    /** Removes the folder with all that is in it. */
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

    /** What is here; nothing when somebody removed the folder, as the take must come to its end all the same. */
    private static List<Path> entries(Path path) throws IOException {
        try (Stream<Path> listed = Files.list(path)) {
            return listed.toList();
        } catch (NoSuchFileException removed) {
            return List.of();
        }
    }

    /** Neither links nor folders, whatever they are called: ffmpeg makes neither. */
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
