package dev.tapedeck.domain.recording;

import static dev.tapedeck.domain.recording.RecordingFixtures.after;
import static dev.tapedeck.domain.recording.RecordingFixtures.firstTake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Outcome.Refused;
import dev.tapedeck.domain.recording.Outcome.Unchanged;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What signals do besides changing the status. */
class RecordingSignalsTest {
    private static final Instant NOW = RecordingFixtures.NOW;

    @Test
    void media_flowing_gives_recording_and_take_their_start() {
        Recording starting = RecordingFixtures.starting();

        Recording active = after(starting, new MediaFlowing(take(starting), at(3)));

        assertThat(active.times().startedAt()).isEqualTo(at(3));
        assertThat(firstTake(active).startedAt()).isEqualTo(at(3));
        assertThat(firstTake(active).state()).isEqualTo(TakeState.RUNNING);
    }

    @Test
    void a_stop_while_starting_is_remembered_until_media_flows() {
        Recording starting = RecordingFixtures.starting();
        Recording asked = after(starting, new StopAsked(at(1)));
        assertThat(asked.status()).isEqualTo(RecordingStatus.STARTING);
        assertThat(asked.isStopAsked()).isTrue();

        Recording flowing = after(asked, new MediaFlowing(take(starting), at(2)));

        assertThat(flowing.status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(flowing.times().startedAt()).isEqualTo(at(2));
    }

    @Test
    void the_engine_is_stopped_as_soon_as_its_job_is_known() {
        Recording asked = after(RecordingFixtures.starting(), new StopAsked(at(1)));
        assertThat(asked.takesToStop()).isEmpty();

        Recording accepted = after(asked, new EngineAccepted(take(asked), "job-1", at(2)));

        assertThat(accepted.takesToStop()).extracting(Take::jobId).containsExactly("job-1");
    }

    @Test
    void a_second_stop_does_not_move_the_first() {
        Recording processing = RecordingFixtures.processing();

        Outcome outcome = processing.on(new StopAsked(at(500)));

        assertThat(outcome).isInstanceOf(Unchanged.class);
    }

    @Test
    void an_end_with_media_supplies_the_start_that_was_lost() {
        Recording starting = RecordingFixtures.starting();

        Recording ended = after(starting, new TakeEnded(take(starting), true, at(40)));

        assertThat(ended.status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(ended.times().startedAt()).isEqualTo(at(40));
        assertThat(ended.times().endedAt()).isEqualTo(at(40));
        assertThat(firstTake(ended).state()).isEqualTo(TakeState.ENDED);
    }

    @Test
    void a_supplied_start_lies_before_the_end_by_what_was_recorded() {
        Recording starting = RecordingFixtures.starting();
        TakeProgress progress = new TakeProgress(8, 4_000_000, Duration.ofSeconds(30), at(40), at(40), 0);
        Recording progressed = starting.withTakes(List.of(RecordingFixtures.progressed(firstTake(starting), progress)));

        Recording ended = after(progressed, new TakeEnded(take(starting), true, at(40)));

        assertThat(ended.times().startedAt()).isEqualTo(at(10));
    }

    @Test
    void an_end_without_media_is_nothing_recorded() {
        Recording active = RecordingFixtures.active();

        Recording failed = after(active, new TakeEnded(take(active), false, at(5)));

        assertThat(failed.status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(failed.result().failure()).isEqualTo(RecordingFailure.nothingRecorded());
    }

    @Test
    void a_refusal_fails_the_recording_with_its_reason() {
        Recording starting = RecordingFixtures.starting();

        Recording failed = after(starting, new EngineRefused(take(starting), RecordingFixtures.failure(), at(1)));

        assertThat(failed.result().failure()).isEqualTo(RecordingFixtures.failure());
        assertThat(firstTake(failed).failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void a_refusal_that_comes_after_media_has_flowed_is_out_of_date() {
        Recording active = RecordingFixtures.active();

        Outcome outcome = active.on(new EngineRefused(take(active), RecordingFixtures.failure(), at(9)));

        assertThat(outcome).isInstanceOf(Unchanged.class);
    }

    @Test
    void settling_brings_media_duration_size_and_type() {
        Recording completed = RecordingFixtures.completed();

        RecordingResult result = completed.result();
        assertThat(result.duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(result.sizeBytes()).isEqualTo(1_000_000);
        assertThat(result.mimeType()).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(result.partial()).isFalse();
        assertThat(result.missing()).isZero();
    }

    @Test
    void an_unknown_duration_stays_unknown() {
        Recording processing = RecordingFixtures.processing();

        Recording completed = after(processing, settled(processing, null));

        assertThat(completed.result().duration()).isNull();
    }

    @Test
    void what_an_end_and_a_settling_miss_adds_up() {
        Recording processing = RecordingFixtures.processing();
        Shortfall lost = new Shortfall(true, false, Duration.ofSeconds(2));
        Recording ended = after(processing, new TakeEnded(take(processing), true, lost, at(40)));
        Shortfall limit = new Shortfall(false, true, Duration.ofSeconds(1));
        Delivery delivery =
                new Delivery(List.of(RecordingFixtures.hls(processing.id(), take(processing), at(41))), null, limit);

        Recording completed = after(ended, new TakeSettled(take(processing), delivery, at(41)));

        assertThat(completed.result().partial()).isTrue();
        assertThat(completed.result().truncated()).isTrue();
        assertThat(completed.result().missing()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_stop_at_the_longest_duration_makes_a_good_recording_that_is_truncated() {
        Recording stopped = after(RecordingFixtures.active(), new StopAsked(at(40), true));

        assertThat(stopped.status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(stopped.result().truncated()).isTrue();
        assertThat(stopped.result().partial()).isFalse();
    }

    @Test
    void a_stop_that_somebody_asks_for_truncates_nothing() {
        Recording stopped = after(RecordingFixtures.active(), new StopAsked(at(40)));

        assertThat(stopped.result().truncated()).isFalse();
    }

    @Test
    void media_that_arrives_after_a_failure_is_attached_and_the_failure_stays() {
        Recording failed = RecordingFixtures.failed();

        Recording attached = after(failed, settled(failed, Duration.ofSeconds(4)));

        assertThat(attached.status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(attached.result().failure()).isEqualTo(RecordingFixtures.failure());
        assertThat(attached.assets()).hasSize(1);
        assertThat(attached.isPlayable()).isTrue();
    }

    @Test
    void media_that_is_attached_twice_is_there_once() {
        Recording failed = RecordingFixtures.failed();
        Recording attached = after(failed, settled(failed, Duration.ofSeconds(4)));

        Outcome again = attached.on(settled(attached, Duration.ofSeconds(4)));

        assertThat(again).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_failure_after_the_end_does_not_spoil_a_good_recording() {
        Recording completed = RecordingFixtures.completed();

        Outcome outcome = completed.on(new TakeBroke(take(completed), RecordingFixtures.failure(), at(90)));

        assertThat(outcome).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_signal_about_a_foreign_take_is_refused_in_every_status() {
        TakeId foreign = RecordingFixtures.takeId();

        assertThat(List.of(
                        RecordingFixtures.starting(),
                        RecordingFixtures.active(),
                        RecordingFixtures.processing(),
                        RecordingFixtures.completed(),
                        RecordingFixtures.failed()))
                .allSatisfy(recording -> assertThat(recording.on(new MediaFlowing(foreign, at(9))))
                        .isInstanceOf(Refused.class));
    }

    @Test
    void a_job_that_becomes_known_late_is_kept() {
        Recording failed = RecordingFixtures.failed();

        Recording known = after(failed, new EngineAccepted(take(failed), "late-job", at(9)));

        assertThat(firstTake(known).jobId()).isEqualTo("late-job");
    }

    @Test
    void a_deleted_recording_goes_on_to_its_end_and_stays_deleted() {
        Recording deleted =
                after(RecordingFixtures.active(), new StopAsked(at(5))).deletedAt(at(5));
        assertThat(deleted.takesToStop()).hasSize(1);

        Recording completed = after(deleted, settled(deleted, Duration.ofSeconds(4)));

        assertThat(completed.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(completed.isDeleted()).isTrue();
        assertThat(completed.times().deletedAt()).isEqualTo(at(5));
    }

    @Test
    void the_time_of_the_last_change_never_goes_back() {
        Recording active = RecordingFixtures.active();

        Recording stopped = after(active, new StopAsked(NOW.minusSeconds(100)));

        assertThat(stopped.times().updatedAt()).isEqualTo(active.times().updatedAt());
    }

    private static TakeSettled settled(Recording recording, @Nullable Duration duration) {
        Delivery delivery =
                Delivery.whole(List.of(RecordingFixtures.hls(recording.id(), take(recording), at(41))), duration);
        return new TakeSettled(take(recording), delivery, at(41));
    }

    private static TakeId take(Recording recording) {
        return firstTake(recording).id();
    }

    private static Instant at(int seconds) {
        return NOW.plusSeconds(seconds);
    }
}
