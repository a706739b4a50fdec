package dev.tapedeck.application.recording.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.World;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OverdueTakesTest {
    private static final Duration START_BOUND = FakeCaptureEngine.DEADLINES.startResponse();
    private static final Duration SIGN_BOUND = FakeCaptureEngine.DEADLINES.signOfLife();
    private static final Duration STOP_BOUND = FakeCaptureEngine.DEADLINES.endAfterStop();
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);

    private final World world = new World();

    @Test
    void nothing_is_judged_before_its_deadline() {
        Recording recording = silentStart();

        world.reconcileAfter(START_BOUND.minus(A_MICROSECOND));

        assertThat(world.now(recording)).isEqualTo(recording);
    }

    @Test
    void a_start_that_the_engine_does_not_know_of_has_failed() {
        Recording recording = silentStart();

        world.reconcileAfter(START_BOUND);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(failure(recording).code()).isEqualTo(FailureCode.PROVIDER_SILENT.wireName());
        assertThat(failure(recording).retryable()).isTrue();
        assertThat(world.telemetry.repairs(ProviderKind.FFMPEG)).isOne();
    }

    @Test
    void a_start_whose_answer_was_lost_goes_on() {
        Recording recording = silentStart();
        world.engine.reports(World.take(recording), new EngineReport.Found("found-job", null, null));

        world.reconcileAfter(START_BOUND);

        assertThat(take(recording).jobId()).isEqualTo("found-job");
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.STARTING);
    }

    @Test
    void a_stop_is_carried_out_as_soon_as_the_lost_answer_is_found() {
        Recording recording = silentStart();
        world.stop(recording);
        assertThat(world.engine.stops()).isEmpty();
        world.engine.reports(World.take(recording), new EngineReport.Found("found-job", null, null));

        world.reconcileAfter(START_BOUND);

        assertThat(world.engine.stops()).containsExactly(World.take(recording));
    }

    @Test
    void a_start_that_cannot_be_told_waits() {
        Recording recording = silentStart();
        world.engine.reports(World.take(recording), new EngineReport.CannotTell("another node may have it"));

        world.reconcileAfter(START_BOUND.plus(OverdueTakes.SILENCE_MAX));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.STARTING);
    }

    @Test
    void what_cannot_be_told_for_a_day_is_given_up() {
        Recording recording = silentStart();
        world.engine.reports(World.take(recording), new EngineReport.CannotTell("another node may have it"));

        world.reconcileAfter(START_BOUND.plus(OverdueTakes.SILENCE_MAX).plus(A_MICROSECOND));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
    }

    @Test
    void a_provider_that_does_not_answer_cannot_tell() {
        Recording recording = silentStart();
        world.faults.before("CaptureEngine.find", () -> {
            throw new ProviderUnavailable("find", new IllegalStateException("told to be silent"));
        });

        world.reconcileAfter(START_BOUND);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.STARTING);
    }

    @Test
    void an_engine_that_waits_for_its_first_frame_gets_time() {
        Recording recording = world.start();

        world.reconcileAfter(Duration.ofSeconds(20 + 30));

        assertThat(world.now(recording).isStopAsked()).isFalse();
    }

    @Test
    void an_engine_that_waits_for_its_first_frame_for_ever_is_stopped() {
        Recording recording = world.start();

        world.reconcileAfter(Duration.ofSeconds(20 + 30).plus(A_MICROSECOND));

        assertThat(world.now(recording).isStopAsked()).isTrue();
        assertThat(world.engine.stops()).contains(World.take(recording));
    }

    @Test
    void a_first_frame_whose_event_was_lost_is_caught_up_with_at_the_end() {
        Recording recording = world.start();
        world.store(recording, 0, 2);
        world.engine.reports(
                World.take(recording), new EngineReport.Found("job", null, TakeEnd.clean(world.clock.instant())));

        world.reconcileAfter(Duration.ofMinutes(1));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.telemetry.repairs(ProviderKind.FFMPEG)).isOne();
    }

    @Test
    void a_running_take_that_is_silent_but_found_goes_on() {
        Recording recording = world.active(2);

        world.reconcileAfter(SIGN_BOUND.plus(Duration.ofHours(1)));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
    }

    @Test
    void a_running_take_is_asked_for_when_its_sign_of_life_is_due_and_not_before() {
        Recording recording = world.active(2);
        world.engine.reports(World.take(recording), new EngineReport.Absent());

        world.reconcileAfter(SIGN_BOUND.minus(A_MICROSECOND));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);

        world.reconcileAfter(A_MICROSECOND);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void what_a_dead_node_had_stored_is_salvaged_with_the_missing_time() {
        Recording recording = world.active(3);
        world.clock.advance(Duration.ofMillis(2_500));
        world.engine.alive(World.take(recording));
        world.engine.reports(World.take(recording), new EngineReport.Absent());

        world.reconcileAfter(Duration.ofMinutes(10));

        Recording salvaged = world.now(recording);
        assertThat(salvaged.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(salvaged.result().partial()).isTrue();
        assertThat(salvaged.result().missing()).isEqualTo(Duration.ofMillis(2_500));
        assertThat(salvaged.result().duration()).isEqualTo(Duration.ofSeconds(9));
        assertThat(salvaged.times().endedAt())
                .isEqualTo(recording.times().createdAt().plusSeconds(10));
    }

    @Test
    void a_dead_node_that_had_stored_nothing_leaves_a_failure() {
        Recording recording = world.active(0);
        world.engine.reports(World.take(recording), new EngineReport.Absent());

        world.reconcileAfter(SIGN_BOUND);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
    }

    @Test
    void a_stop_that_the_engine_did_not_hear_is_repeated() {
        Recording recording = world.active(1);
        world.stop(recording);

        world.reconcile();

        assertThat(world.engine.stops()).hasSize(2);
    }

    @Test
    void an_end_whose_event_was_lost_is_found_after_the_stop() {
        Recording recording = world.active(1);
        world.stop(recording);
        world.engine.reports(
                World.take(recording), new EngineReport.Found("job", null, TakeEnd.clean(world.clock.instant())));

        world.reconcileAfter(STOP_BOUND.minus(A_MICROSECOND));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);

        world.reconcileAfter(A_MICROSECOND);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isFalse();
    }

    @Test
    void an_engine_that_only_says_it_is_stopping_is_given_up_in_the_end() {
        Recording recording = world.active(2);
        world.stop(recording);

        world.reconcileAfter(STOP_BOUND.multipliedBy(OverdueTakes.WAIT_MAX));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);

        world.reconcileAfter(A_MICROSECOND);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isTrue();
    }

    @Test
    void takes_of_an_engine_that_was_taken_out_get_their_time_and_are_then_judged() {
        Recording recording = world.active(2);
        withoutItsEngine();
        world.reconcileAfter(Duration.ofMinutes(10).minus(A_MICROSECOND));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);

        world.reconcileAfter(A_MICROSECOND);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isTrue();
    }

    /** A next life of the installation, in which another platform is configured; its jobs replace those before. */
    private void withoutItsEngine() {
        Tapedeck.builder()
                .storage(world.storage)
                .media(world.store)
                .engine(new FakeCaptureEngine(ProviderKind.LIVEKIT, FakeCaptureEngine.ABILITIES, null))
                .clock(world.clock)
                .build()
                .start();
    }

    private Recording silentStart() {
        world.engine.staysSilent();
        Recording recording = world.start();
        world.engine.accepts();
        return recording;
    }

    private Take take(Recording recording) {
        return RecordingFixtures.firstTake(world.now(recording));
    }

    private RecordingFailure failure(Recording recording) {
        return Objects.requireNonNull(world.now(recording).result().failure());
    }
}
