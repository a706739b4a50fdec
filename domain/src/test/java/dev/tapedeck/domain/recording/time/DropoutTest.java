package dev.tapedeck.domain.recording.time;

import static dev.tapedeck.domain.recording.RecordingFixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.SourceLost;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeAdded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.time.Deadline.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What has dropped, since when, and when it is looked for. */
class DropoutTest {
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Recording active = RecordingFixtures.active().waiting(WINDOW);
    private final Take first = RecordingFixtures.firstTake(active);
    private final Recording dropped = after(active, new TakeEnded(first.id(), true, at(20)));

    @Test
    void what_ended_by_itself_is_tried_at_once() {
        assertThat(Dropout.of(dropped))
                .containsExactly(new Dropout(dropped.takes().get(0), at(20), 0));
        assertThat(Dropout.of(dropped).get(0).nextTryAt()).isEqualTo(at(20));
    }

    @Test
    void the_pauses_between_tries_grow_up_to_half_a_minute() {
        Recording recording = dropped;
        int[] waits = {1, 2, 4, 8, 16, 30, 30};
        for (int number = 0; number < waits.length; number++) {
            Instant tried = at(30 + number);
            recording = inVain(recording, tried);

            Dropout dropout = Dropout.of(recording).get(0);
            assertThat(dropout.tries()).isEqualTo(number + 1);
            assertThat(dropout.since()).isEqualTo(at(20));
            assertThat(dropout.nextTryAt()).isEqualTo(tried.plusSeconds(waits[number]));
        }
    }

    @Test
    void nothing_has_dropped_while_it_is_being_tried_or_recorded_or_paused() {
        Take further = RecordingFixtures.take(at(30));

        assertThat(Dropout.of(active)).isEmpty();
        assertThat(Dropout.of(after(dropped, new TakeAdded(further, at(30))))).isEmpty();
        assertThat(Dropout.of(after(dropped, new Paused(at(30))))).isEmpty();
    }

    @Test
    void a_kind_that_dropped_while_another_goes_on_has_dropped() {
        Take tracks = Take.requested(RecordingFixtures.takeId(), TakeKind.TRACKS, ProviderKind.DAILY, null, at(5));
        Recording both = after(active, new TakeAdded(tracks, at(5)));

        Recording one = after(both, new TakeEnded(first.id(), true, at(20)));

        assertThat(Dropout.of(one)).extracting(dropout -> dropout.last().id()).containsExactly(first.id());
        assertThat(next(one)).map(Deadline::awaited).isNotEqualTo(Optional.of(Wait.SOURCE_BACK));
    }

    @Test
    void single_tracks_have_no_return() {
        Recording both =
                after(dropped, new TakeAdded(RecordingFixtures.take(at(25)).of("TR_1"), at(25)));
        Recording none = after(both, new TakeEnded(both.takes().get(1).id(), true, at(40)));

        assertThat(Dropout.of(none))
                .extracting(dropout -> dropout.last().subject())
                .containsOnlyNulls();
    }

    @Test
    void coming_back_for_a_moment_makes_nobody_wait_longer() {
        Recording shortly = back(dropped, 30, 34);
        Recording steadily = back(dropped, 30, 35);

        assertThat(Dropout.of(shortly).get(0).since()).isEqualTo(at(20));
        assertThat(Dropout.of(steadily).get(0).since()).isEqualTo(at(35));
        assertThat(Dropout.of(steadily).get(0).tries()).isZero();
    }

    @Test
    void what_never_ran_for_long_has_dropped_at_its_first_end() {
        Recording shortly = after(active, new TakeEnded(first.id(), true, at(3)));

        assertThat(Dropout.of(back(shortly, 10, 12)).get(0).since()).isEqualTo(at(3));
    }

    @Test
    void the_window_is_a_deadline() {
        assertThat(Deadline.passed(dropped, take -> RecordingFixtures.ENGINE_DEADLINES, at(80)))
                .contains(new Deadline(Wait.SOURCE_BACK, null, at(80)));
        assertThat(Deadline.passed(dropped, take -> RecordingFixtures.ENGINE_DEADLINES, at(79)))
                .extracting(Deadline::awaited)
                .doesNotContain(Wait.SOURCE_BACK);
    }

    @Test
    void what_a_platform_was_asked_for_has_its_own_time() {
        Take remote = Take.requested(RecordingFixtures.takeId(), TakeKind.COMPOSITE, ProviderKind.DAILY, null, at(30));
        Recording waiting = after(dropped, new TakeAdded(remote, at(30)));

        Recording accepted = after(waiting, new EngineAccepted(remote.id(), "job-2", at(31)));

        assertThat(awaited(waiting)).contains(Wait.SOURCE_BACK);
        assertThat(awaited(accepted)).doesNotContain(Wait.SOURCE_BACK);
    }

    @Test
    void the_window_of_an_empty_room_begins_when_its_takes_have_ended() {
        Recording empty = after(active, new SourceLost(at(20)));
        assertThat(awaited(empty)).doesNotContain(Wait.SOURCE_BACK);

        assertThat(awaited(after(empty, new TakeEnded(first.id(), true, at(25)))))
                .contains(Wait.SOURCE_BACK);
    }

    private static Iterable<Wait> awaited(Recording recording) {
        return Deadline.passed(recording, take -> RecordingFixtures.ENGINE_DEADLINES, at(1_000))
                .map(Deadline::awaited)
                .toList();
    }

    private static Optional<Deadline> next(Recording recording) {
        return Deadline.next(recording, take -> RecordingFixtures.ENGINE_DEADLINES);
    }

    private static Recording inVain(Recording recording, Instant at) {
        Take further = RecordingFixtures.take(at);
        Recording trying = after(recording, new TakeAdded(further, at));
        return after(trying, new EngineRefused(further.id(), RecordingFixtures.failure(), at));
    }

    private static Recording back(Recording recording, int from, int until) {
        Take further = RecordingFixtures.take(at(from));
        Recording flowing =
                after(after(recording, new TakeAdded(further, at(from))), new MediaFlowing(further.id(), at(from)));
        return after(flowing, new TakeEnded(further.id(), true, at(until)));
    }

    private static Instant at(int seconds) {
        return RecordingFixtures.NOW.plusSeconds(seconds);
    }
}
