package dev.tapedeck.application.recording.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Closed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaptureReportsTest {
    private final World world = new World();

    @Test
    void the_first_frame_makes_it_active_since_that_frame() {
        Recording recording = world.start();
        Instant firstFrame = world.clock.instant().plusMillis(700);
        world.clock.advance(Duration.ofSeconds(2));

        world.engine.mediaFlowing(World.take(recording), firstFrame);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(world.now(recording).times().startedAt()).isEqualTo(firstFrame);
    }

    @Test
    void segments_count_as_progress_without_a_new_version() {
        Recording active = world.active(0);

        world.store(active, 0, 3);

        Recording now = world.now(active);
        TakeProgress progress = RecordingFixtures.firstTake(now).progress();
        assertThat(now.version()).isEqualTo(active.version());
        assertThat(progress.segments()).isEqualTo(3);
        assertThat(progress.recorded()).isEqualTo(Duration.ofSeconds(9));
        assertThat(progress.lastSegmentAt()).isEqualTo(world.clock.instant());
    }

    @Test
    void a_segment_that_is_reported_twice_counts_once() {
        Recording active = world.active(1);

        world.engine.segmentStored(World.take(active), RecordingFixtures.segment(0));

        assertThat(RecordingFixtures.firstTake(world.now(active)).progress().segments())
                .isOne();
    }

    @Test
    void a_sign_of_life_is_kept() {
        Recording active = world.active(0);
        Instant later = world.clock.advance(Duration.ofSeconds(3));

        world.engine.alive(World.take(active));

        assertThat(RecordingFixtures.firstTake(world.now(active)).progress().aliveAt())
                .isEqualTo(later);
    }

    @Test
    void a_stop_that_was_asked_on_another_node_is_heard_with_the_next_sign_of_life() {
        Recording active = world.active(1);
        elsewhere(active, new StopAsked(world.clock.instant()));

        world.engine.alive(World.take(active));

        assertThat(world.engine.stops()).containsExactly(World.take(active));
    }

    @Test
    void an_engine_that_captures_for_a_recording_that_is_over_is_stopped() {
        Recording active = world.active(0);
        elsewhere(active, new Closed("it is stuck", world.clock.instant()));

        world.engine.alive(World.take(active));

        assertThat(world.now(active).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(world.engine.stops()).containsExactly(World.take(active));
    }

    @Test
    void an_engine_that_captures_for_a_recording_that_is_being_closed_is_stopped() {
        Recording active = world.active(1);
        elsewhere(active, new Closed("it is stuck", world.clock.instant()));

        world.engine.alive(World.take(active));

        assertThat(world.now(active).status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(world.engine.stops()).containsExactly(World.take(active));
    }

    @Test
    void a_take_that_died_early_fails_with_its_reason() {
        Recording recording = world.start();

        world.engine.breaks(World.take(recording), world.clock.instant(), RecordingFixtures.failure());

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(world.now(recording).result().failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void what_is_in_the_store_of_a_take_that_died_is_kept() {
        Recording active = world.active(2);

        world.engine.breaks(World.take(active), world.clock.instant(), RecordingFixtures.failure());

        assertThat(world.now(active).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(active).result().partial()).isTrue();
    }

    @Test
    void an_end_is_caught_up_with_when_the_first_frame_was_never_told() {
        Recording recording = world.start();
        world.store(recording, 0, 2);
        Instant lastFrame = world.clock.instant();

        world.engine.end(World.take(recording), TakeEnd.clean(lastFrame));

        Recording completed = world.now(recording);
        assertThat(completed.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(completed.times().startedAt()).isEqualTo(lastFrame.minusSeconds(5));
    }

    @Test
    void a_report_of_a_take_that_belongs_to_nothing_is_ignored() {
        TakeId unknown = new TakeId(world.ids.next());

        assertThatCode(() -> {
                    world.engine.mediaFlowing(unknown, world.clock.instant());
                    world.engine.segmentStored(unknown, RecordingFixtures.segment(0));
                    world.engine.alive(unknown);
                    world.engine.end(unknown, TakeEnd.clean(world.clock.instant()));
                    world.engine.breaks(unknown, world.clock.instant(), RecordingFixtures.failure());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void an_end_that_could_not_be_stored_can_be_told_again() {
        Recording active = world.active(2);
        world.faults.onceBefore("RecordingRepository.apply", () -> {
            throw new RepositoryUnavailable("apply", new IllegalStateException("told to be away"));
        });
        assertThatThrownBy(() -> world.end(active)).isInstanceOf(RepositoryUnavailable.class);

        world.end(active);

        assertThat(world.now(active).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void an_end_that_was_stored_by_half_is_finished_when_it_is_told_again() {
        Recording active = world.active(2);
        world.faults.onceBefore("MediaStore.put", () -> {
            throw new RepositoryUnavailable("anything", new IllegalStateException("told to be away"));
        });
        assertThatThrownBy(() -> world.end(active)).isInstanceOf(RepositoryUnavailable.class);
        assertThat(world.now(active).status()).isEqualTo(RecordingStatus.PROCESSING);

        world.end(active);

        assertThat(world.now(active).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    /** A node saves this whose engine does not run the take. */
    private void elsewhere(Recording recording, RecordingSignal signal) {
        Recording moved = ((Outcome.Moved) recording.on(signal)).recording();
        world.storage.recordings().apply(RecordingChange.between(recording, moved));
    }
}
