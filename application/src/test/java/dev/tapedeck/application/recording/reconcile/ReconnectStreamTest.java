package dev.tapedeck.application.recording.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.World;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Streams that drop and come back. Their sessions wait for half a minute. */
class ReconnectStreamTest {
    private final World world = new World();

    @Test
    void a_stream_that_drops_is_tried_at_once_and_goes_on_in_the_same_recording() {
        Recording recording = ofSession();
        drops(recording);
        world.storage.jobs().runDue();
        assertThat(world.engine.starts()).hasSize(2);

        bring(recording, 3);
        world.stop(recording);
        drops(recording);

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isFalse();
        assertThat(over.result().duration()).isEqualTo(Duration.ofSeconds(5 + 9));
        assertThat(playlist(over)).containsOnlyOnce("#EXT-X-DISCONTINUITY");
        assertThat(playlist(over).lines())
                .filteredOn(line -> line.endsWith(".ts"))
                .hasSize(5);
    }

    @Test
    void a_stream_that_stays_away_is_tried_a_few_times_and_then_the_recording_is_complete() {
        Recording recording = ofSession();
        world.engine.refuses(RecordingFixtures.failure());
        drops(recording);

        passes(Duration.ofSeconds(25));
        assertThat(world.now(recording).activity()).isEqualTo(Activity.RECONNECTING);
        passes(Duration.ofSeconds(5));

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isFalse();
        assertThat(over.result().truncated()).isFalse();
        assertThat(world.engine.starts()).hasSizeBetween(4, 7);
    }

    @Test
    void what_breaks_off_is_partial_though_it_comes_back() {
        Recording recording = ofSession();
        world.engine.end(
                world.engine.lastStart().take(),
                TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ZERO));

        world.storage.jobs().runDue();
        bring(recording, 1);

        assertThat(world.now(recording).activity()).isEqualTo(Activity.RECORDING);
        assertThat(world.now(recording).result().partial()).isTrue();
    }

    @Test
    void a_recording_without_a_session_ends_with_its_source() {
        Recording recording = world.active(2);

        world.end(recording);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void a_source_that_was_read_to_its_end_is_not_read_again() {
        Recording recording = ofSession();

        world.engine.end(World.take(recording), new TakeEnd(world.clock.instant(), null, Duration.ZERO, false, true));
        world.storage.jobs().runDue();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.engine.starts()).hasSize(1);
    }

    @Test
    void a_server_that_starts_again_goes_on_where_the_last_one_was_waiting() {
        Recording recording = ofSession();
        drops(recording);
        Tapedeck next = world.builder(world.faults).build();
        next.start();

        world.reconcileAfter(Duration.ofSeconds(10));
        world.storage.jobs().runDue();

        assertThat(world.engine.starts()).hasSize(2);
        assertThat(world.now(recording).takes()).hasSize(2);
    }

    @Test
    void a_server_that_starts_too_late_ends_what_was_waiting() {
        Recording recording = ofSession();
        drops(recording);

        world.reconcileAfter(Duration.ofMinutes(10));
        world.storage.jobs().runDue();

        assertThat(world.engine.starts()).hasSize(1);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void the_longest_duration_ends_it_while_it_waits() {
        Recording recording = ofSession(Duration.ofSeconds(20));
        world.engine.refuses(RecordingFixtures.failure());
        drops(recording);

        passes(Duration.ofSeconds(15));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().truncated()).isTrue();
    }

    @Test
    void nobody_sees_what_was_deleted_come_back() {
        Recording recording = ofSession();
        drops(recording);

        world.delete(recording);
        passes(Duration.ofMinutes(1));

        assertThat(world.engine.starts()).hasSize(1);
    }

    private Recording ofSession() {
        return ofSession(Duration.ofHours(1));
    }

    /** With two segments, five seconds. */
    private Recording ofSession(Duration maxDuration) {
        Session session = SessionFixtures.live(world.owner);
        world.storage.sessions().insert(session);
        Start plain = Start.ofSession(world.owner, world.recordingId(), session.id());
        Start command = new Start(
                plain.owner(),
                plain.id(),
                plain.session(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                plain.tags(),
                plain.metadata(),
                maxDuration);
        Recording started =
                world.tapedeck.recordings().start(command).orElseThrow().recording();
        bring(started, 2);
        return world.now(started);
    }

    private void drops(Recording recording) {
        TakeId last = world.engine.lastStart().take();
        assertThat(world.now(recording).take(last)).isPresent();
        world.engine.end(last, TakeEnd.clean(world.clock.instant()));
    }

    /** The latest take flows at once, and brings segments. */
    private void bring(Recording recording, int segments) {
        TakeId take = world.engine.lastStart().take();
        world.engine.mediaFlowing(take, world.clock.instant());
        for (int number = 0; number < segments; number++) {
            world.clock.advance(RecordingFixtures.segment(number).duration());
            byte[] bytes = ("further " + number).getBytes(StandardCharsets.UTF_8);
            world.store.put(MediaKey.segment(recording.id(), take, number), bytes, "video/mp2t");
            world.engine.segmentStored(take, RecordingFixtures.segment(number));
        }
    }

    private void passes(Duration time) {
        for (long seconds = 0; seconds < time.toSeconds(); seconds += 5) {
            world.storage.jobs().runDue();
            world.reconcileAfter(Duration.ofSeconds(5));
            world.storage.jobs().runDue();
        }
    }

    private String playlist(Recording recording) {
        return new String(
                world.tapedeck
                        .playback()
                        .playlist(world.tapedeck.playback().grant(recording).grant())
                        .orElseThrow()
                        .text(),
                StandardCharsets.UTF_8);
    }
}
