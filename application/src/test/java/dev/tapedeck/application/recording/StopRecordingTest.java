package dev.tapedeck.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import org.junit.jupiter.api.Test;

class StopRecordingTest {
    private final World world = new World();

    @Test
    void an_active_recording_is_processing_and_its_engine_told() {
        Recording recording = world.active(2);

        Recording stopped = world.stop(recording);

        assertThat(stopped.status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(world.engine.stops()).containsExactly(World.take(recording));
    }

    @Test
    void a_starting_recording_is_stopped_at_once_when_its_job_is_known() {
        Recording recording = world.start();

        Recording stopped = world.stop(recording);

        assertThat(stopped.status()).isEqualTo(RecordingStatus.STARTING);
        assertThat(stopped.isStopAsked()).isTrue();
        assertThat(world.engine.stops()).containsExactly(World.take(recording));
    }

    @Test
    void a_stop_before_the_engines_answer_is_carried_out_with_the_answer() {
        world.engine.answers(request -> {
            Recording starting =
                    world.storage.recordings().findByTake(request.take()).orElseThrow();
            world.stop(starting);
            assertThat(world.engine.stops()).isEmpty();
            return new StartResponse.Accepted("job");
        });

        Recording recording = world.start();

        assertThat(world.engine.stops()).containsExactly(World.take(recording));
    }

    @Test
    void a_recording_that_was_stopped_before_its_first_frame_has_nothing_recorded() {
        Recording recording = world.start();
        world.stop(recording);

        world.end(recording);

        RecordingFailure failure = world.now(recording).result().failure();
        assertThat(failure).extracting(RecordingFailure::code).isEqualTo(FailureCode.NOTHING_RECORDED.wireName());
    }

    @Test
    void media_that_flows_after_a_stop_while_starting_is_kept() {
        Recording recording = world.start();
        world.stop(recording);
        TakeId take = World.take(recording);

        world.engine.mediaFlowing(take, world.clock.instant());
        world.store(recording, 0, 1);
        world.engine.end(take, TakeEnd.clean(world.clock.instant()));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void a_second_stop_is_a_success_and_changes_nothing() {
        Recording recording = world.active(1);
        Recording first = world.stop(recording);

        assertThat(world.stop(recording)).isEqualTo(first);
    }

    @Test
    void a_stop_of_a_finished_recording_gives_it_unchanged() {
        Recording completed = world.completed(1);
        int stops = world.engine.stops().size();

        assertThat(world.stop(completed)).isEqualTo(completed);
        assertThat(world.engine.stops()).hasSize(stops);
    }

    @Test
    void a_stop_is_remembered_when_the_engine_does_not_answer() {
        Recording recording = world.active(1);
        world.faults.onceBefore("CaptureEngine.stop", () -> {
            throw new ProviderUnavailable("stop", new IllegalStateException("told to be silent"));
        });

        Recording stopped = world.stop(recording);

        assertThat(stopped.status()).isEqualTo(RecordingStatus.PROCESSING);
        world.reconcile();
        assertThat(world.engine.stops()).containsExactly(World.take(recording));
    }

    @Test
    void somebody_elses_recording_is_not_there() {
        Recording recording = world.active(1);

        assertThat(world.tapedeck.recordings().stop(Actor.of(world.stranger), recording.id()))
                .isEmpty();
        assertThat(world.now(recording).isStopAsked()).isFalse();
    }
}
