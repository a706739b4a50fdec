package dev.tapedeck.adapters.video.ffmpeg.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedSegmentsTest {
    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final int PACKETS = 10;

    @TempDir
    Path folder;

    private Path segment;

    @BeforeEach
    void close_a_segment() throws IOException {
        segment = Files.write(folder.resolve("seg_00003.ts"), packets());
        ClosedSegments.add(folder, 3, LENGTH, segment);
    }

    @Test
    void a_segment_that_was_closed_need_not_be_looked_into() throws IOException {
        assertThat(ClosedSegments.durationOf(folder, 3, segment)).contains(LENGTH);
    }

    @Test
    void a_segment_that_was_open_is_not_vouched_for() throws IOException {
        Path open = Files.write(folder.resolve("seg_00004.ts"), packets());

        assertThat(ClosedSegments.durationOf(folder, 4, open)).isEmpty();
    }

    @Test
    void a_segment_that_lost_its_end_is_not_vouched_for() throws IOException {
        byte[] cut = new byte[188];
        cut[0] = 0x47;
        Files.write(segment, cut);

        assertThat(ClosedSegments.durationOf(folder, 3, segment)).isEmpty();
    }

    @Test
    void a_segment_of_nothing_but_zeros_is_not_vouched_for() throws IOException {
        Files.write(segment, new byte[188 * PACKETS]);

        assertThat(ClosedSegments.durationOf(folder, 3, segment)).isEmpty();
    }

    @Test
    void a_line_that_was_cut_off_does_no_harm() throws IOException {
        Files.writeString(folder.resolve(ClosedSegments.FILE), "3 40", StandardOpenOption.APPEND);

        assertThat(ClosedSegments.durationOf(folder, 3, segment)).contains(LENGTH);
    }

    @Test
    void nothing_is_known_without_notes() throws IOException {
        Files.delete(folder.resolve(ClosedSegments.FILE));

        assertThat(ClosedSegments.durationOf(folder, 3, segment)).isEmpty();
    }

    private static byte[] packets() {
        byte[] bytes = new byte[188 * PACKETS];
        for (int packet = 0; packet < PACKETS; packet++) {
            bytes[188 * packet] = 0x47;
        }
        return bytes;
    }
}
