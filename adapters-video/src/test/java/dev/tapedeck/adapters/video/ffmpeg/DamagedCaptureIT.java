package dev.tapedeck.adapters.video.ffmpeg;

import static dev.tapedeck.adapters.video.ffmpeg.EngineFixture.SMALL_PATTERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a capture when something that it needs is taken away. */
@Tag("jdk")
class DamagedCaptureIT {
    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void open() {
        fixture = EngineFixture.opened(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
        EngineFixture.assertNothingLeft();
    }

    @Test
    void a_process_that_is_killed_leaves_what_it_had_captured() throws IOException {
        TakeId take = fixture.start(SMALL_PATTERN);
        fixture.listener.awaitSegments(take, 2);

        EngineFixture.children().forEach(ProcessHandle::destroyForcibly);
        TakeEnd end = fixture.listener.awaitEnd(take);

        RecordingFailure failure = Objects.requireNonNull(end.failure());
        assertThat(failure.code()).isEqualTo("engine_died");
        assertThat(end.missing()).isBetween(Duration.ZERO, Duration.ofSeconds(3));
        assertThat(fixture.played(take).duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(300));
    }

    @Test
    void a_process_that_does_not_end_in_time_leaves_a_take_that_says_what_is_missing() throws Exception {
        TakeId take = fixture.start(SMALL_PATTERN);
        fixture.listener.awaitSegments(take, 2);

        for (ProcessHandle child : EngineFixture.children()) {
            String pid = Long.toString(child.pid());
            assertThat(new ProcessBuilder("kill", "-STOP", pid).start().waitFor())
                    .isZero();
        }
        fixture.stop(take);
        TakeEnd end = fixture.listener.awaitEnd(take);

        assertThat(end.failure()).isNull();
        assertThat(end.missing()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(4));
        assertThat(fixture.played(take).duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(300));
    }

    @Test
    void a_take_whose_folder_is_removed_ends_and_keeps_what_was_stored() throws IOException {
        TakeId take = fixture.start(SMALL_PATTERN);
        fixture.listener.awaitSegments(take, 2);

        fixture.removeFolder(take);
        TakeEnd end = fixture.listener.awaitEnd(take);

        assertThat(Objects.requireNonNull(end.failure()).code()).isEqualTo("engine_died");
        assertThat(fixture.played(take).duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(300));
        await().atMost(Duration.ofSeconds(5)).until(() -> fixture.spooled().isEmpty());
    }

    @Test
    void a_folder_that_cannot_be_removed_holds_nothing_up() throws IOException {
        TakeId take = fixture.start(SMALL_PATTERN);
        fixture.listener.awaitSegments(take, 1);
        Path strange = Files.createDirectories(fixture.folder(take).resolve("strange/folder"));

        fixture.stop(take);
        TakeEnd end = fixture.listener.awaitEnd(take);

        assertThat(end.failure()).isNull();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(fixture.engine.find(fixture.take(take)))
                        .isInstanceOfSatisfying(
                                EngineReport.Found.class,
                                found -> assertThat(found.end()).isEqualTo(end)));
        assertThat(strange).exists();
    }
}
