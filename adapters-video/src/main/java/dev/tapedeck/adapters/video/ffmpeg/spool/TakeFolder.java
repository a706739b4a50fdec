package dev.tapedeck.adapters.video.ffmpeg.spool;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One take's part of the spool: its note, and the segments that the store does not have yet. Thread-safe. */
public final class TakeFolder {
    private static final String NOTE = "take.json";
    private static final Pattern SEGMENT = Pattern.compile("seg_\\d{5,9}\\.ts");

    private final Path path;
    private TakeNote note;

    private TakeFolder(Path path, TakeNote note) {
        this.path = path;
        this.note = note;
    }

    static TakeFolder create(Path path, TakeNote note) throws IOException {
        Files.createDirectories(path);
        TakeFolder folder = new TakeFolder(path, note);
        folder.save(note);
        return folder;
    }

    static TakeFolder read(Path path) throws IOException {
        return new TakeFolder(path, TakeNoteFile.read(path.resolve(NOTE)));
    }

    /** Removes a folder that has no segments, because its server died before the first; false when it has some. */
    static boolean removeEmpty(Path path) {
        try {
            if (!segmentNumbers(path).isEmpty()) {
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
        return note().take();
    }

    public synchronized TakeNote note() {
        return note;
    }

    public synchronized void noteProcess(long pid, Optional<Instant> started) throws IOException {
        save(note.runningAs(pid, started.orElse(null)));
    }

    public synchronized void noteFirstFrame(Instant at) throws IOException {
        save(note.flowingSince(at));
    }

    /** Notes that a segment is safe elsewhere, and only then removes its file. */
    public synchronized void noteStored(int number, Duration duration) throws IOException {
        save(note.stored(number, duration));
        Files.deleteIfExists(segment(number));
    }

    public Path segment(int number) {
        return path.resolve(Segment.fileName(number));
    }

    /** Numbers of the segments that are still here and not stored yet, in order; those stored already are removed. */
    public List<Integer> remaining() throws IOException {
        int next = note().storedSegments();
        for (int number : segmentNumbers(path)) {
            if (number < next) {
                Files.deleteIfExists(segment(number));
            }
        }
        return segmentNumbers(path).stream().filter(number -> number >= next).toList();
    }

    /** When something was last written here. */
    public Instant lastWrite() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> SEGMENT.matcher(nameOf(file)).matches())
                    .map(TakeFolder::modified)
                    .max(Comparator.naturalOrder())
                    .orElseGet(() -> modified(path));
        }
    }

    /** Removes the folder with all that is in it. */
    public void delete() throws IOException {
        deleteAll(path);
    }

    private static void deleteAll(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(path)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(path);
    }

    private static List<Integer> segmentNumbers(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(TakeFolder::nameOf)
                    .filter(name -> SEGMENT.matcher(name).matches())
                    .map(name -> Integer.parseInt(name.replaceAll("\\D", "")))
                    .sorted()
                    .toList();
        }
    }

    private synchronized void save(TakeNote changed) throws IOException {
        TakeNoteFile.write(path.resolve(NOTE), changed);
        note = changed;
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
