package dev.tapedeck.domain.recording;

import static dev.tapedeck.domain.recording.RecordingFixtures.after;
import static dev.tapedeck.domain.recording.RecordingFixtures.firstTake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Outcome.Refused;
import dev.tapedeck.domain.recording.Outcome.Unchanged;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Closed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Resumed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No take is open, and none may follow: all delivered, some, or none. And how pauses keep a recording open. */
class ClosingRuleTest {
    private final Recording active = RecordingFixtures.active();
    private final TakeId first = firstTake(active).id();
    private final Take further = RecordingFixtures.take(at(20));

    @Test
    void a_recording_is_processed_when_its_last_take_has_ended() {
        Recording ended = after(active, new TakeEnded(first, true, at(10)));

        assertThat(ended.status()).isEqualTo(RecordingStatus.PROCESSING);
    }

    @Test
    void a_recording_is_complete_when_all_takes_have_delivered() {
        Recording both = delivered(delivered(after(resumed(), new StopAsked(at(30))), first), further.id());

        assertThat(both.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(both.result().partial()).isFalse();
        assertThat(both.result().duration()).isEqualTo(Duration.ofSeconds(20));
        assertThat(both.result().sizeBytes()).isEqualTo(2_000_000);
    }

    @Test
    void a_recording_waits_for_the_last_of_its_takes() {
        Recording one = delivered(after(resumed(), new StopAsked(at(30))), first);

        assertThat(one.status()).isEqualTo(RecordingStatus.PROCESSING);
    }

    @Test
    void a_recording_is_partial_when_some_takes_have_delivered() {
        Recording one = delivered(after(resumed(), new StopAsked(at(30))), first);

        Recording some = after(one, new TakeBroke(further.id(), RecordingFixtures.failure(), at(40)));

        assertThat(some.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(some.result().partial()).isTrue();
        assertThat(some.result().failure()).isNull();
    }

    @Test
    void a_recording_fails_with_its_first_failure_when_no_take_has_delivered() {
        RecordingFailure second = RecordingFailure.noResponse("send media");
        Recording broken = after(resumed(), new TakeBroke(first, RecordingFixtures.failure(), at(35)));

        Recording failed = after(broken, new TakeBroke(further.id(), second, at(40)));

        assertThat(failed.status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(failed.result().failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void a_take_that_failed_may_still_deliver_while_others_run() {
        Recording broken = after(resumed(), new TakeBroke(first, RecordingFixtures.failure(), at(35)));

        Recording found = delivered(broken, first);

        assertThat(found.status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(found.take(first)).map(Take::state).contains(TakeState.SETTLED);
    }

    @Test
    void a_paused_recording_stays_open_without_a_take() {
        Recording paused = delivered(after(after(active, new Paused(at(10))), ended(first)), first);

        assertThat(paused.status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(paused.activity()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void a_paused_recording_that_is_stopped_is_complete_at_once_and_no_longer_paused() {
        Recording paused = delivered(after(after(active, new Paused(at(10))), ended(first)), first);

        Recording stopped = after(paused, new StopAsked(at(30)));

        assertThat(stopped.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(stopped.activity()).isEqualTo(Activity.RECORDING);
    }

    @Test
    void a_paused_recording_whose_take_broke_fails_when_it_is_stopped() {
        Recording paused = after(active, new Paused(at(10)));
        Recording broken = after(paused, new TakeBroke(first, RecordingFixtures.failure(), at(11)));
        assertThat(broken.status()).isEqualTo(RecordingStatus.ACTIVE);

        Recording stopped = after(broken, new StopAsked(at(30)));

        assertThat(stopped.status()).isEqualTo(RecordingStatus.FAILED);
    }

    @Test
    void resuming_goes_on_with_the_further_take() {
        Recording resumed = after(paused(), new Resumed(List.of(further), at(20)));

        assertThat(resumed.activity()).isEqualTo(Activity.RECORDING);
        assertThat(resumed.takes()).extracting(Take::id).containsExactly(first, further.id());
        assertThat(resumed.on(new MediaFlowing(further.id(), at(21)))).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void pausing_or_resuming_twice_changes_nothing() {
        Recording paused = paused();
        Recording resumed = after(paused, new Resumed(List.of(further), at(20)));

        assertThat(paused.on(new Paused(at(11)))).isInstanceOf(Unchanged.class);
        assertThat(resumed.on(new Resumed(List.of(further), at(21)))).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_take_that_has_run_cannot_be_the_further_one() {
        Recording paused = after(active, new Paused(at(10)));

        Outcome outcome = paused.on(new Resumed(List.of(firstTake(active)), at(20)));

        assertThat(outcome).isInstanceOf(Refused.class);
    }

    @Test
    void nothing_resumes_while_an_earlier_take_of_its_kind_still_captures() {
        Recording stillEnding = after(active, new Paused(at(10)));

        assertThat(stillEnding.on(new Resumed(List.of(further), at(11)))).isInstanceOf(Refused.class);
        assertThat(stillEnding.on(new Resumed(List.of(further.of("screen")), at(11))))
                .isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void a_pause_ends_the_takes_that_capture() {
        assertThat(active.takesToStop()).isEmpty();
        assertThat(after(active, new Paused(at(10))).takesToStop())
                .extracting(Take::id)
                .containsExactly(first);
        assertThat(resumed().takesToStop()).isEmpty();
    }

    @Test
    void a_further_take_that_is_refused_leaves_what_was_delivered() {
        Recording resumed = after(
                delivered(after(after(active, new Paused(at(10))), ended(first)), first),
                new Resumed(List.of(further), at(20)));

        Recording refused = after(resumed, new EngineRefused(further.id(), RecordingFixtures.failure(), at(21)));

        assertThat(refused.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(refused.result().partial()).isTrue();
    }

    @Test
    void closing_fails_open_takes_and_keeps_what_was_delivered() {
        Recording one = delivered(resumed(), first);

        Recording closed = after(one, new Closed("it is stuck", at(50)));

        assertThat(closed.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(closed.result().partial()).isTrue();
        assertThat(closed.take(further.id()))
                .map(Take::failure)
                .contains(RecordingFailure.closedByOperator("it is stuck"));
    }

    @Test
    void closing_keeps_media_that_is_stored_or_may_be_at_a_provider() {
        Recording stored = withTake(active, true, "node-1");
        Recording remote = withTake(active, false, null);
        Recording nothing = withTake(active, false, "node-1");

        assertThat(closed(stored).status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(closed(stored).result().partial()).isTrue();
        assertThat(RecordingFixtures.firstTake(closed(stored)).state()).isEqualTo(TakeState.ENDED);
        assertThat(RecordingFixtures.firstTake(closed(remote)).state()).isEqualTo(TakeState.ENDED);
        assertThat(closed(nothing).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(closed(stored).on(new Closed("again", at(60)))).isInstanceOf(Unchanged.class);
    }

    private static Recording closed(Recording recording) {
        return after(recording, new Closed("it is stuck", at(50)));
    }

    private static Recording withTake(Recording recording, boolean hasMedia, @Nullable String node) {
        Take take = RecordingFixtures.firstTake(recording);
        TakeProgress progress =
                hasMedia ? new TakeProgress(2, 1_000, Duration.ofSeconds(8), at(9), at(9), 0) : TakeProgress.NONE;
        return RecordingFixtures.withTakes(
                recording,
                List.of(new Take(
                        take.id(),
                        take.kind(),
                        null,
                        take.provider(),
                        node,
                        take.jobId(),
                        take.state(),
                        take.requestedAt(),
                        take.startedAt(),
                        null,
                        null,
                        progress,
                        false)));
    }

    @Test
    void closing_ends_a_pause_too() {
        Recording closed = after(after(active, new Paused(at(10))), new Closed("it is stuck", at(50)));

        assertThat(closed.status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(closed.activity()).isEqualTo(Activity.RECORDING);
        assertThat(closed.result().failure()).isEqualTo(RecordingFailure.closedByOperator("it is stuck"));
    }

    /** Paused, and the first take has ended. */
    private Recording paused() {
        return after(after(active, new Paused(at(10))), ended(first));
    }

    /** Paused and resumed: the first take has ended, and the further one runs. */
    private Recording resumed() {
        Recording resumed = after(paused(), new Resumed(List.of(further), at(20)));
        return after(resumed, new MediaFlowing(further.id(), at(21)));
    }

    private static TakeEnded ended(TakeId take) {
        return new TakeEnded(take, true, at(25));
    }

    private static Recording delivered(Recording recording, TakeId take) {
        Delivery delivery =
                Delivery.whole(List.of(RecordingFixtures.hls(recording.id(), take, at(40))), Duration.ofSeconds(10));
        return after(recording, new TakeSettled(take, delivery, at(40)));
    }

    private static Instant at(int seconds) {
        return RecordingFixtures.NOW.plusSeconds(seconds);
    }
}
