package dev.tapedeck.domain.recording.time;

import static dev.tapedeck.domain.recording.RecordingFixtures.after;
import static dev.tapedeck.domain.recording.RecordingFixtures.firstTake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.FailureReported;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.time.Deadline.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final Recording starting = RecordingFixtures.starting();
    private final TakeId take = firstTake(starting).id();

    @Test
    void the_engine_has_to_answer_a_start() {
        assertThat(next(starting)).contains(new Deadline(Wait.START_RESPONSE, take, at(10)));
    }

    @Test
    void media_has_to_flow_once_the_start_is_answered() {
        Recording accepted = after(starting, new EngineAccepted(take, "job", at(3)));

        assertThat(next(accepted)).contains(new Deadline(Wait.FIRST_MEDIA, take, at(30)));
    }

    @Test
    void a_failure_that_an_event_reports_is_decided_after_the_time_in_which_a_run_appears() {
        Recording accepted = after(starting, new EngineAccepted(take, "job", at(3)));
        Recording reported = after(accepted, new FailureReported(take, RecordingFixtures.failure(), at(4)));
        Recording stopped = after(reported, new StopAsked(at(5)));

        assertThat(passed(reported, at(34)))
                .containsExactly(
                        new Deadline(Wait.FIRST_MEDIA, take, at(30)),
                        new Deadline(Wait.FAILURE_CONFIRMED, take, at(34)));
        assertThat(passed(stopped, at(34))).containsExactly(new Deadline(Wait.FAILURE_CONFIRMED, take, at(34)));
        assertThat(passed(after(reported, new MediaFlowing(take, at(6))), at(1_000)))
                .extracting(Deadline::awaited)
                .doesNotContain(Wait.FAILURE_CONFIRMED);
    }

    @Test
    void signs_of_life_have_to_come_from_the_first_frame_on() {
        Recording active = after(starting, new MediaFlowing(take, at(5)));

        assertThat(next(active)).contains(new Deadline(Wait.SIGN_OF_LIFE, take, at(20)));
    }

    @Test
    void every_segment_is_a_sign_of_life() {
        Recording active = after(starting, new MediaFlowing(take, at(5)));

        Recording progressed = RecordingFixtures.withTakes(
                active, List.of(RecordingFixtures.progressed(firstTake(active), lastSegmentAt(at(100)))));

        assertThat(next(progressed)).contains(new Deadline(Wait.SIGN_OF_LIFE, take, at(115)));
    }

    @Test
    void the_take_has_to_end_after_a_stop() {
        Recording active = after(starting, new MediaFlowing(take, at(5)));

        Recording stopped = after(active, new StopAsked(at(50)));

        assertThat(next(stopped)).contains(new Deadline(Wait.END_AFTER_STOP, take, at(80)));
    }

    @Test
    void a_take_that_ended_after_the_stop_has_its_time_from_then_on() {
        Recording active = after(starting, new MediaFlowing(take, at(5)));
        Recording stopped = after(active, new StopAsked(at(50)));

        Recording ended = after(stopped, new TakeEnded(take, true, at(60)));

        assertThat(next(ended)).contains(new Deadline(Wait.END_AFTER_STOP, take, at(90)));
    }

    @Test
    void a_take_that_ended_by_itself_has_to_settle() {
        Recording active = after(starting, new MediaFlowing(take, at(5)));

        Recording ended = after(active, new TakeEnded(take, true, at(60)));

        assertThat(next(ended)).contains(new Deadline(Wait.END_AFTER_STOP, take, at(90)));
    }

    @Test
    void a_stop_while_starting_waits_for_the_answer_and_then_for_the_end() {
        Recording stopped = after(starting, new StopAsked(at(2)));
        assertThat(next(stopped)).contains(new Deadline(Wait.START_RESPONSE, take, at(10)));

        Recording accepted = after(stopped, new EngineAccepted(take, "job", at(3)));

        assertThat(next(accepted)).contains(new Deadline(Wait.END_AFTER_STOP, take, at(32)));
    }

    @Test
    void the_longest_duration_counts_from_the_first_frame() {
        Recording active = after(starting, new MediaFlowing(take, at(5)));

        assertThat(Deadline.passed(
                        active,
                        unused -> RecordingFixtures.ENGINE_DEADLINES,
                        at(5).plus(Recording.MAX_DURATION_DEFAULT)))
                .contains(new Deadline(Wait.MAX_DURATION, null, at(5).plus(Recording.MAX_DURATION_DEFAULT)));
    }

    @Test
    void a_paused_recording_without_a_take_waits_for_its_longest_duration() {
        Recording paused = after(after(starting, new MediaFlowing(take, at(5))), new Paused(at(6)));
        Recording broken = after(paused, new RecordingSignal.TakeBroke(take, RecordingFixtures.failure(), at(7)));

        assertThat(next(broken)).map(Deadline::awaited).contains(Wait.MAX_DURATION);
    }

    @Test
    void a_deadline_has_passed_at_its_very_moment_and_not_before() {
        Instant due = at(10);

        assertThat(Deadline.passed(starting, unused -> RecordingFixtures.ENGINE_DEADLINES, due.minusNanos(1_000)))
                .isEmpty();
        assertThat(Deadline.passed(starting, unused -> RecordingFixtures.ENGINE_DEADLINES, due))
                .containsExactly(new Deadline(Wait.START_RESPONSE, take, due));
    }

    @Test
    void what_passed_first_comes_first() {
        Recording active = after(starting, new MediaFlowing(take, at(5)));

        assertThat(Deadline.passed(active, unused -> RecordingFixtures.ENGINE_DEADLINES, at(1_000_000)))
                .extracting(Deadline::awaited)
                .containsExactly(Wait.SIGN_OF_LIFE, Wait.MAX_DURATION);
    }

    @Test
    void what_is_over_has_no_deadline() {
        assertThat(next(RecordingFixtures.completed())).isEmpty();
        assertThat(next(RecordingFixtures.failed())).isEmpty();
    }

    private static Stream<Deadline> passed(Recording recording, Instant now) {
        return Deadline.passed(recording, take -> RecordingFixtures.ENGINE_DEADLINES, now);
    }

    private static Optional<Deadline> next(Recording recording) {
        return Deadline.next(recording, take -> RecordingFixtures.ENGINE_DEADLINES);
    }

    private static TakeProgress lastSegmentAt(Instant at) {
        return new TakeProgress(20, 1_000, Duration.ofSeconds(80), at, at, 0);
    }

    private static Instant at(int seconds) {
        return RecordingFixtures.NOW.plusSeconds(seconds);
    }
}
