package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What remains of a recording whose server, or whose ffmpeg, ends in any way. */
class CrashIT {
    private static final Duration TERMINAL_MAX = Duration.ofSeconds(30);
    private static final double SEGMENT_SECONDS = 4;
    private static final int GROUP_FIELD = 2;

    @RegisterExtension
    static final ServerFixture FIXTURE = new ServerFixture();

    @Test
    void what_was_captured_before_a_kill_plays_after_the_next_start() throws Exception {
        String id = FIXTURE.api().record("killed");
        FIXTURE.api().awaitSegments(id, 3);
        double storedSeconds = FIXTURE.api()
                        .recording(id)
                        .path("takes")
                        .path(0)
                        .path("durationMs")
                        .asLong()
                / 1000.0;

        FIXTURE.server().kill();
        FIXTURE.processes().assertNoneLeft();
        FIXTURE.start();

        JsonNode recording = FIXTURE.api().awaitStatus(id, "completed", TERMINAL_MAX);
        double playsSeconds =
                FIXTURE.player().secondsOf(FIXTURE.api().address("/api/recordings/" + id + "/index.m3u8"));
        assertThat(playsSeconds).isGreaterThan(storedSeconds - SEGMENT_SECONDS);
        assertThat(recording.path("partial").asBoolean()).isTrue();
    }

    @Test
    void a_recording_ends_well_when_its_server_is_told_to_end() throws Exception {
        String id = FIXTURE.api().record("ended");
        FIXTURE.api().awaitSegments(id, 2);

        int exitCode = FIXTURE.server().end();
        FIXTURE.processes().assertNoneLeft();
        FIXTURE.start();

        assertThat(exitCode).isEqualTo(143);
        JsonNode recording = FIXTURE.api().awaitStatus(id, "completed", TERMINAL_MAX);
        assertThat(FIXTURE.player().secondsOf(recording.path("playbackUrl").asText()))
                .isGreaterThan(1);
    }

    @Test
    void a_server_whose_ffmpeg_is_killed_keeps_what_was_captured() throws Exception {
        String id = FIXTURE.api().record("bereft");
        FIXTURE.api().awaitSegments(id, 2);

        FIXTURE.processes().kill("ffmpeg");

        JsonNode recording = FIXTURE.api().awaitStatus(id, "completed", TERMINAL_MAX);
        assertThat(recording.path("partial").asBoolean()).isTrue();
        assertThat(FIXTURE.player().secondsOf(recording.path("playbackUrl").asText()))
                .isGreaterThan(1);
        Awaitility.await().until(() -> FIXTURE.processes().count("ffmpeg") == 0);
    }

    /** Ctrl-C at a terminal goes to the whole process group of the program that it runs. */
    @Test
    void ctrl_c_reaches_only_the_server_which_ends_its_recordings_without_loss() throws Exception {
        String id = FIXTURE.api().record("interrupted");
        FIXTURE.api().awaitSegments(id, 2);
        ProcessHandle server = FIXTURE.server().handle();
        List<String> childGroups = server.descendants().map(CrashIT::groupOf).toList();

        assertThat(childGroups).isNotEmpty().doesNotContain(groupOf(server));
        assertThat(Program.run(FIXTURE.folder(), "kill", "-INT", Long.toString(server.pid()))
                        .exitCode())
                .isZero();
        FIXTURE.processes().assertNoneLeft();
        FIXTURE.start();

        assertThat(FIXTURE.api().awaitStatus(id, "completed").path("missingMs").asLong())
                .isZero();
    }

    /** The fields after the program's name, which may hold anything and ends with a bracket. */
    private static String groupOf(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[GROUP_FIELD];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
