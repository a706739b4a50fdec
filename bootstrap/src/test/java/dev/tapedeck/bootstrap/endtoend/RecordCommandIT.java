package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tapedeck.bootstrap.embedded.DatabaseTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandIT {
    private static final int PLAYABLE_BYTES = 100_000;

    @TempDir
    private static Path folder;

    /** As an earlier recording leaves it; the first test sees a folder that nobody recorded into. */
    @BeforeAll
    static void prepareTheUsualFolder() throws IOException {
        DatabaseTemplate.prepare(folder.resolve("data"));
    }

    @Test
    void a_recording_in_a_new_folder_prints_an_address_that_plays() throws Exception {
        Program.Result recorded =
                Program.runTapedeck(folder, Map.of(), "record", "testpattern:", "--for", "3s", "--data", "new folder");

        assertThat(recorded.exitCode()).as(recorded.errors()).isZero();
        assertThat(recorded.outputLines()).hasSize(1);
        assertThat(new Player(folder).secondsOf(recorded.outputLines().get(0))).isCloseTo(3, within(2.5));
        new Processes(folder.toRealPath()).assertNoneLeft();
    }

    @Test
    void ctrl_c_ends_a_recording_that_plays() throws Exception {
        Program.Running recording = Program.startTapedeck(folder, "record", "testpattern:");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreException(UncheckedIOException.class)
                .until(() ->
                        recording.errorsSoFar().lines().anyMatch(line -> line.startsWith("active ")) && hasMedia());

        Program.run(folder, "kill", "-INT", Long.toString(recording.process().pid()));

        Program.Result ended = recording.awaitEnd();
        assertThat(ended.outputLines()).as(ended.errors()).hasSize(1);
        assertThat(new Player(folder).secondsOf(ended.outputLines().get(0))).isPositive();
        assertThat(ended.errors()).doesNotContain("partial");
        new Processes(folder.toRealPath()).assertNoneLeft();
    }

    @Test
    void a_source_that_cannot_be_reached_fails_with_a_sentence() throws Exception {
        Program.Result recorded =
                Program.runTapedeck(folder, Map.of(), "record", "http://127.0.0.1:1/none.m3u8", "--for", "3s");

        assertThat(recorded.exitCode()).isEqualTo(1);
        assertThat(recorded.output()).isEmpty();
        assertThat(recorded.errors().lines().reduce((first, last) -> last).orElse(""))
                .startsWith("tapedeck: Nothing accepts connections at this address.");
        assertThat(recorded.errors()).doesNotContain("Exception");
    }

    /** A recording is active from its first picture on, which a moment later is all there is to play. */
    private boolean hasMedia() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(file -> file.toString().endsWith(".ts"))
                    .anyMatch(file -> file.toFile().length() > PLAYABLE_BYTES);
        }
    }
}
