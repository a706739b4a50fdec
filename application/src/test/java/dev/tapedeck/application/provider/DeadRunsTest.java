package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.remote.RunLife;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Runs that their platform goes on listing as running after their recorder died. */
class DeadRunsTest {
    private final PlatformWorld world =
            new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, false));
    private final Recording recording = world.active(TakeKind.COMPOSITE);
    private final TakeId take = take(recording, TakeKind.COMPOSITE).id();

    @Test
    void a_dead_run_is_over_within_its_deadline_with_what_is_in_the_store() {
        stores();
        world.engine.lives(take, RunLife.DEAD);

        world.pass(FakeRemoteEngine.DEADLINES.signOfLife().plusMinutes(1));

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isTrue();
        assertThat(over.result().duration()).isEqualTo(Duration.ofSeconds(4));
        assertThat(over.result().missing()).isGreaterThan(Duration.ofSeconds(50));
    }

    @Test
    void a_dead_run_that_was_stopped_is_over_within_the_deadline_of_its_stop() {
        stores();
        world.engine.lives(take, RunLife.DEAD);
        world.tell(world.closed());

        world.pass(FakeRemoteEngine.DEADLINES.endAfterStop().plusMinutes(1));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void a_run_without_segments_goes_on_while_its_recorder_is_there() {
        world.engine.lives(take, RunLife.ALIVE);

        world.pass(Duration.ofMinutes(20));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
    }

    @Test
    void a_run_of_which_nothing_is_known_is_given_up_after_the_time_for_its_end() {
        stores();
        world.engine.lives(take, RunLife.UNCERTAIN);
        Duration time = FakeRemoteEngine.DEADLINES.signOfLife().plus(FakeRemoteEngine.DEADLINES.endAfterStop());

        world.pass(time.minusMinutes(1));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);

        world.pass(Duration.ofMinutes(2));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    /** A segment and an open playlist; the platform's report has no facts about them. */
    private void stores() {
        put("index.m3u8", "#EXTM3U\n#EXTINF:4.0,\nseg_00000.ts\n");
        put("seg_00000.ts", "four");
        CapturedFile supposed = new CapturedFile(
                "index.m3u8", CapturedFile.Role.PLAYLIST, "index.m3u8", ContentTypes.HLS_PLAYLIST, null, null);
        world.engine.files(FakeRemoteEngine.jobOf(take), new FakeFile(supposed, ""));
    }

    private void put(String name, String content) {
        world.store.put(
                MediaKey.of(recording.id(), take, name),
                content.getBytes(StandardCharsets.UTF_8),
                ContentTypes.MPEG_TS);
    }
}
