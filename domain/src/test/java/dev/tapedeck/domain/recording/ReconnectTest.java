package dev.tapedeck.domain.recording;

import static dev.tapedeck.domain.recording.RecordingFixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Outcome.Refused;
import dev.tapedeck.domain.recording.Outcome.Unchanged;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Resumed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.SourceLost;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeAdded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.signal.Shortfall;
import dev.tapedeck.domain.recording.time.RecordingTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What drops and comes back within its window is one recording; what does not come back ends it. */
class ReconnectTest {
    private final Recording active = RecordingFixtures.active().waiting(Duration.ofSeconds(30));
    private final TakeId first = RecordingFixtures.firstTake(active).id();
    private final Take further = RecordingFixtures.take(at(30));

    @Test
    void a_recording_waits_when_its_last_take_has_ended_by_itself() {
        Recording dropped = dropped();

        assertThat(dropped.status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(dropped.activity()).isEqualTo(Activity.RECONNECTING);
        assertThat(dropped.times().endedAt()).isEqualTo(at(20));
    }

    @Test
    void it_goes_on_waiting_when_what_it_has_is_settled() {
        assertThat(delivered(dropped(), first).activity()).isEqualTo(Activity.RECONNECTING);
    }

    @Test
    void a_take_that_broke_is_waited_for_as_well() {
        Recording broken = after(active, new TakeBroke(first, RecordingFixtures.failure(), at(20)));

        assertThat(broken.activity()).isEqualTo(Activity.RECONNECTING);
    }

    @Test
    void while_another_take_runs_there_is_nothing_to_wait_for() {
        Recording both =
                after(active, new TakeAdded(RecordingFixtures.take(at(5)).of("track"), at(5)));

        Recording one = after(both, new TakeEnded(first, true, at(20)));

        assertThat(one.activity()).isEqualTo(Activity.RECORDING);
    }

    @Test
    void a_source_that_was_read_to_its_end_is_not_waited_for() {
        Recording ended = after(active, new TakeEnded(first, true, Shortfall.NONE, true, at(20)));

        assertThat(ended.status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(ended.activity()).isEqualTo(Activity.RECORDING);
    }

    @Test
    void what_a_limit_has_ended_does_not_go_on() {
        Shortfall truncated = new Shortfall(false, true, Duration.ZERO);

        Recording ended = after(active, new TakeEnded(first, true, truncated, at(20)));

        assertThat(ended.status()).isEqualTo(RecordingStatus.PROCESSING);
    }

    @Test
    void it_is_recording_again_from_the_first_frame_on() {
        Recording trying = after(dropped(), new TakeAdded(further, at(30)));
        assertThat(trying.activity()).isEqualTo(Activity.RECONNECTING);

        Recording back = after(trying, new MediaFlowing(further.id(), at(33)));
        Recording over = after(after(back, new StopAsked(at(50))), new TakeEnded(further.id(), true, at(51)));
        Recording all = delivered(delivered(over, first), further.id());

        assertThat(back.activity()).isEqualTo(Activity.RECORDING);
        assertThat(all.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(all.result().partial()).isFalse();
        assertThat(all.result().duration()).isEqualTo(Duration.ofSeconds(20));
        assertThat(all.times().startedAt()).isEqualTo(at(1));
        assertThat(all.times().endedAt()).isEqualTo(at(51));
        assertThat(RecordingTimeline.of(all, at(60)).offsetOf(at(40))).isEqualTo(Duration.ofSeconds(26));
    }

    @Test
    void who_tried_in_vain_has_missed_nothing() {
        Recording trying = after(delivered(dropped(), first), new TakeAdded(further, at(30)));
        Recording inVain = after(trying, new EngineRefused(further.id(), RecordingFixtures.failure(), at(31)));

        Recording stopped = after(inVain, new StopAsked(at(60)));

        assertThat(inVain.activity()).isEqualTo(Activity.RECONNECTING);
        assertThat(stopped.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(stopped.result().partial()).isFalse();
    }

    @Test
    void what_came_back_and_broke_is_missed() {
        Recording trying = after(delivered(dropped(), first), new TakeAdded(further, at(30)));
        Recording back = after(trying, new MediaFlowing(further.id(), at(33)));
        Recording broken = after(back, new TakeBroke(further.id(), RecordingFixtures.failure(), at(40)));

        Recording stopped = after(broken, new StopAsked(at(80)));

        assertThat(stopped.result().partial()).isTrue();
    }

    @Test
    void a_stop_while_it_waits_ends_it_at_once() {
        Recording stopped = after(delivered(dropped(), first), new StopAsked(at(22)));

        assertThat(stopped.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(stopped.activity()).isEqualTo(Activity.RECORDING);
    }

    @Test
    void an_empty_room_has_its_takes_ended_and_is_waited_for() {
        Recording empty = after(active, new SourceLost(at(20)));

        assertThat(empty.activity()).isEqualTo(Activity.RECONNECTING);
        assertThat(empty.takesToStop()).extracting(Take::id).containsExactly(first);
        assertThat(after(empty, new TakeEnded(first, true, at(22))).activity()).isEqualTo(Activity.RECONNECTING);
    }

    @Test
    void what_tries_whether_something_is_back_is_not_ended() {
        Recording trying = after(dropped(), new TakeAdded(further, at(30)));

        assertThat(trying.takesToEnd()).isEmpty();
    }

    @Test
    void late_events_of_an_empty_room_do_not_end_what_came_back_since() {
        Recording back =
                after(after(dropped(), new TakeAdded(further, at(30))), new MediaFlowing(further.id(), at(33)));

        assertThat(back.on(new SourceLost(at(29)))).isInstanceOf(Unchanged.class);
        assertThat(back.on(new SourceLost(at(40)))).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void a_recording_that_is_paused_or_does_not_wait_is_not_lost() {
        assertThat(RecordingFixtures.active().on(new SourceLost(at(20)))).isInstanceOf(Refused.class);
        assertThat(after(active, new Paused(at(20))).on(new SourceLost(at(21)))).isInstanceOf(Refused.class);
    }

    @Test
    void a_pause_outlasts_the_drop() {
        Recording paused = after(dropped(), new Paused(at(25)));
        Recording resumed = after(paused, new Resumed(List.of(further), at(90)));

        assertThat(paused.activity()).isEqualTo(Activity.PAUSED);
        assertThat(resumed.activity()).isEqualTo(Activity.RECORDING);
        assertThat(resumed.takes().get(1).isAgain()).isFalse();
    }

    private Recording dropped() {
        return after(active, new TakeEnded(first, true, at(20)));
    }

    private static Recording delivered(Recording recording, TakeId take) {
        Delivery delivery =
                Delivery.whole(List.of(RecordingFixtures.hls(recording.id(), take, at(50))), Duration.ofSeconds(10));
        return after(recording, new TakeSettled(take, delivery, at(50)));
    }

    private static Instant at(int seconds) {
        return RecordingFixtures.NOW.plusSeconds(seconds);
    }
}
