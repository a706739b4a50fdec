package dev.tapedeck.adapters.video.ffmpeg;

import static dev.tapedeck.adapters.video.ffmpeg.EngineFixture.SMALL_PATTERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spool on a disk of its own, which is too small. Only root can make one. */
class FullDiskIT {
    private static final String SIZE = "size=400k";

    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void makeDisk() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("spool"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString()))
                .as("root can make a disk")
                .isZero();
        fixture = EngineFixture.opened(folder);
    }

    @AfterEach
    void removeDisk() throws Exception {
        if (fixture != null) {
            fixture.close();
            run("umount", folder.resolve("spool").toString());
        }
    }

    @Test
    void what_the_disk_had_no_room_for_does_not_count_as_recorded() throws IOException {
        fixture.store.away(true);
        TakeId take = fixture.start(SMALL_PATTERN);
        await("ffmpeg finds no room")
                .atMost(Duration.ofSeconds(90))
                .until(() ->
                        fixture.waiting(take) > 1 && EngineFixture.children().isEmpty());

        fixture.store.away(false);
        TakeEnd end = fixture.listener.awaitEnd(take);

        assertThat(Objects.requireNonNull(end.failure()).code()).isNotEmpty();
        assertThat(fixture.played(take).duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(250));
        assertThat(fixture.spooled()).isEmpty();
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
