package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.domain.capture.EngineReport.CannotTell;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while it records, and the life after it. */
@EnabledOnOs(OS.LINUX)
@Tag("jdk")
class SpoolSalvageIT {
    /** What the server left. It is killed once, and every test gets a copy. */
    @TempDir
    static Path left;

    private static Process server;
    private static TakeId take;
    private static List<ProcessHandle> captures;

    @TempDir
    Path folder;

    @BeforeAll
    static void kill_a_server_that_records() throws IOException, InterruptedException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingServer.class.getName(),
                        left.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        take = TakeId.parse(firstLine()).orElseThrow();
        await().atMost(Duration.ofSeconds(30)).until(() -> segmentsIn(spool(left)) >= 4);
        captures = server.descendants().toList();
        server.destroyForcibly().waitFor();
        await().atMost(Duration.ofSeconds(5)).until(() -> captures.stream().noneMatch(ProcessHandle::isAlive));
    }

    @AfterAll
    static void leave_nothing_behind() {
        server.destroyForcibly();
        captures.forEach(ProcessHandle::destroyForcibly);
    }

    @BeforeEach
    void copy_what_it_left() throws IOException {
        try (Stream<Path> files = Files.walk(left)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, folder.resolve(left.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void the_capture_dies_with_its_server() {
        assertThat(captures).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void the_next_life_delivers_what_was_captured() throws IOException {
        try (EngineFixture fixture = EngineFixture.opened(folder)) {
            TakeEnd end = fixture.listener.awaitEnd(take);

            RecordingFailure failure = Objects.requireNonNull(end.failure());
            assertThat(failure.code()).isEqualTo("server_crashed");
            assertThat(end.missing()).isLessThan(Duration.ofSeconds(2));
            assertThat(end.at()).isEqualTo(fixture.listener.awaitFlowing(take).plus(fixture.recorded(take)));
            assertThat(fixture.listener.segments(take))
                    .extracting(Segment::number)
                    .startsWith(0, 1, 2);
            assertThat(fixture.played(take).duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(300));
            await().atMost(Duration.ofSeconds(5)).until(() -> fixture.spooled().isEmpty());
        }
    }

    @Test
    void what_belongs_to_no_recording_any_more_is_dropped() throws IOException {
        try (EngineFixture fixture = EngineFixture.opened(folder, life -> life.listener.forgetsEverything())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> fixture.spooled().isEmpty());
            assertThat(fixture.store.keys()).isEmpty();
        }
    }

    @Test
    void it_cannot_be_told_what_became_of_it_while_the_store_is_away() {
        try (EngineFixture fixture = EngineFixture.opened(folder, life -> life.store.away(true))) {
            assertThat(fixture.engine.find(fixture.take(take))).isInstanceOf(CannotTell.class);

            fixture.store.away(false);
            assertThat(fixture.listener.awaitEnd(take).failure()).isNotNull();
        }
    }

    @Test
    void what_cannot_be_used_is_left_out() throws IOException {
        Files.write(spool(folder).resolve("seg_00001.ts"), new byte[0]);
        Files.writeString(spool(folder).resolve("seg_00002.ts"), "these are just words");

        try (EngineFixture fixture = EngineFixture.opened(folder)) {
            assertThat(fixture.listener.awaitEnd(take).failure()).isNotNull();
            assertThat(fixture.listener.segments(take))
                    .extracting(Segment::number)
                    .doesNotContain(1, 2)
                    .contains(0);
        }
    }

    @Test
    void segments_that_were_closed_are_delivered_without_looking_into_them() throws IOException {
        // The last one was open, and the one before may have been closed at the moment of the crash.
        long waiting = segmentsIn(spool(folder));
        Files.delete(spool(folder).resolve(Segment.fileName((int) waiting - 1)));
        Files.delete(spool(folder).resolve(Segment.fileName((int) waiting - 2)));

        try (EngineFixture fixture = EngineFixture.opened(blind(EngineFixture.config(folder)))) {
            assertThat(fixture.listener.awaitEnd(take).failure()).isNotNull();
            assertThat(fixture.listener.segments(take))
                    .extracting(Segment::number)
                    .startsWith(0, 1);
        }
    }

    /** Unable to look into anything. */
    private static FfmpegConfig blind(FfmpegConfig config) {
        return new FfmpegConfig(
                new FfmpegTools("ffmpeg", "no-such-program"),
                config.spool(),
                config.spoolBytesMax(),
                config.captures(),
                config.picture(),
                config.sources(),
                config.firstMediaMax(),
                config.stallMax());
    }

    private static Path spool(Path folder) {
        return folder.resolve("spool").resolve(take.toString());
    }

    private static String firstLine() throws IOException {
        return Objects.requireNonNull(
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    private static long segmentsIn(Path spool) throws IOException {
        try (var files = Files.list(spool)) {
            return files.filter(file -> file.toString().endsWith(".ts")).count();
        }
    }
}
