package dev.tapedeck.adapters.video.ffmpeg.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class OrphanProcessesTest {
    private final Process process;

    OrphanProcessesTest() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end_it() {
        process.destroyForcibly();
    }

    @Test
    void a_process_that_is_the_one_noted_is_killed() {
        OrphanProcesses.kill(noted(process.info().startInstant().orElseThrow()));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_stranger_with_the_same_number_is_left_alone() {
        OrphanProcesses.kill(noted(process.info().startInstant().orElseThrow().minusSeconds(60)));

        assertThat(process.isAlive()).isTrue();
    }

    private TakeManifest noted(Instant started) {
        CountingIds ids = new CountingIds();
        return TakeManifest.of(new RecordingId(ids.next()), new TakeId(ids.next()))
                .runningAs(process.pid(), started);
    }
}
