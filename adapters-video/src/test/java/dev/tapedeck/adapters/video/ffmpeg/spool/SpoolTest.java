package dev.tapedeck.adapters.video.ffmpeg.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final Instant AT = Instant.parse("2026-01-01T12:00:00.123456Z");

    @TempDir
    Path path;

    private final CountingIds ids = new CountingIds();
    private final TakeManifest manifest = TakeManifest.of(new RecordingId(ids.next()), new TakeId(ids.next()));

    @Test
    void a_node_keeps_its_name() throws IOException {
        String first;
        try (Spool spool = Spool.open(path, ids::next)) {
            first = spool.node();
        }

        try (Spool spool = Spool.open(path, ids::next)) {
            assertThat(spool.node()).isEqualTo(first);
        }
    }

    @Test
    void one_process_at_a_time_has_it() throws IOException {
        try (Spool held = Spool.open(path, ids::next)) {
            assertThatThrownBy(() -> Spool.open(path, ids::next))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another process uses the spool folder");
            assertThat(held.node()).isNotEmpty();
        }
    }

    @Test
    void a_take_that_cannot_be_noted_leaves_no_folder() throws IOException {
        Path take = path.resolve(manifest.take().toString());
        try (Spool spool = Spool.open(path, ids::next)) {
            // Nothing can be written where a folder is.
            Files.createDirectories(take.resolve("take.json.new"));

            assertThatThrownBy(() -> spool.create(manifest)).isInstanceOf(IOException.class);
        }

        assertThat(take).doesNotExist();
    }

    @Test
    void what_was_noted_is_read_back() throws IOException {
        try (Spool spool = Spool.open(path, ids::next)) {
            TakeFolder folder = spool.create(manifest);
            folder.noteProcess(42, Optional.of(AT));
            folder.noteFirstFrame(AT.plusSeconds(1));
            folder.noteStored(0, Duration.ofNanos(1_033_333_000));
            folder.noteLost(1, Duration.ofSeconds(4));

            assertThat(spool.leftBehind())
                    .singleElement()
                    .extracting(TakeFolder::manifest)
                    .isEqualTo(folder.manifest())
                    .isEqualTo(new TakeManifest(
                            manifest.recording(),
                            manifest.take(),
                            42L,
                            AT,
                            AT.plusSeconds(1),
                            2,
                            Duration.ofNanos(1_033_333_000),
                            Duration.ofSeconds(4)));
        }
    }

    @Test
    void segments_that_are_stored_are_not_offered_again() throws IOException {
        try (Spool spool = Spool.open(path, ids::next)) {
            TakeFolder folder = spool.create(manifest);
            for (int number : new int[] {0, 1, 2, 10}) {
                Files.writeString(folder.segment(number), "media");
            }
            folder.noteStored(0, Duration.ofSeconds(1));
            folder.noteStored(1, Duration.ofSeconds(4));
            Files.writeString(folder.segment(1), "came back with a crash before its removal");

            assertThat(folder.remaining()).containsExactly(2, 10);
            assertThat(folder.segment(1)).doesNotExist();
        }
    }

    @Test
    void its_size_counts_what_waits() throws IOException {
        try (Spool spool = Spool.open(path, ids::next)) {
            TakeFolder folder = spool.create(manifest);
            long before = spool.sizeBytes();

            Files.write(folder.segment(0), new byte[1_000]);

            assertThat(spool.sizeBytes() - before).isEqualTo(1_000);
        }
    }

    @Test
    void a_folder_without_a_readable_note_is_left_alone_when_it_holds_media() throws IOException {
        Path broken = Files.createDirectory(path.resolve(ids.next().toString()));
        Files.writeString(broken.resolve("take.json"), "{ broken");
        Files.writeString(broken.resolve("seg_00000.ts"), "media");
        Path empty = Files.createDirectory(path.resolve(ids.next().toString()));

        try (Spool spool = Spool.open(path, ids::next)) {
            assertThat(spool.leftBehind()).isEmpty();
        }

        assertThat(broken.resolve("seg_00000.ts")).exists();
        assertThat(empty).doesNotExist();
    }

    @Test
    void what_is_not_ours_is_left_alone() throws IOException {
        Path strange = Files.createDirectory(path.resolve(ids.next().toString()));
        Files.writeString(strange.resolve("letter.txt"), "dear friend");
        Path elsewhere = Files.createDirectory(path.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("take.json"), "{ broken");
        Files.createSymbolicLink(path.resolve(ids.next().toString()), elsewhere);

        try (Spool spool = Spool.open(path, ids::next)) {
            assertThat(spool.leftBehind()).isEmpty();
        }

        assertThat(strange.resolve("letter.txt")).exists();
        assertThat(elsewhere.resolve("take.json")).exists();
    }

    @Test
    void only_files_are_segments() throws IOException {
        Path film = Files.writeString(path.resolve("film.ts"), "somebody's");
        try (Spool spool = Spool.open(path, ids::next)) {
            TakeFolder folder = spool.create(manifest);
            Files.createSymbolicLink(folder.segment(0), film);
            Files.createDirectory(folder.segment(1));
            Files.writeString(folder.segment(2), "media");

            assertThat(folder.remaining()).containsExactly(2);
        }
    }

    @Test
    void a_take_whose_folder_somebody_removed_can_still_be_ended() throws IOException {
        try (Spool spool = Spool.open(path, ids::next)) {
            TakeFolder folder = spool.create(manifest);
            folder.delete();

            assertThat(folder.remaining()).isEmpty();
            folder.noteFirstFrame(AT);
            folder.delete();

            assertThat(folder.path()).doesNotExist();
        }
    }

    @Test
    void a_deleted_take_leaves_nothing() throws IOException {
        try (Spool spool = Spool.open(path, ids::next)) {
            TakeFolder folder = spool.create(manifest);
            Files.writeString(folder.segment(0), "media");

            folder.delete();

            assertThat(folder.path()).doesNotExist();
        }
    }
}
