package dev.tapedeck.domain.recording;

import static dev.tapedeck.domain.recording.RecordingFixtures.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Outcome.Refused;
import dev.tapedeck.domain.recording.Outcome.Unchanged;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Resumed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeAdded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recording in another way as well. */
class TakeAddedTest {
    private final Recording active = RecordingFixtures.active();
    private final Take first = RecordingFixtures.firstTake(active);
    private final Take track = RecordingFixtures.take(at(10)).of("track-1");

    @Test
    void a_take_of_another_subject_is_added_and_the_recording_waits_for_both() {
        Recording both = after(active, new TakeAdded(track, at(10)));

        Recording one = after(both, new TakeEnded(first.id(), true, at(20)));

        assertThat(both.capturing(TakeKind.COMPOSITE, "track-1")).contains(track);
        assertThat(one.status()).isEqualTo(RecordingStatus.ACTIVE);
    }

    @Test
    void a_kind_that_is_being_recorded_is_not_added_again() {
        assertThat(active.on(new TakeAdded(RecordingFixtures.take(at(10)), at(10))))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void a_take_that_is_there_is_not_added_again() {
        Recording both = after(active, new TakeAdded(track, at(10)));
        Recording ended = after(both, new TakeEnded(track.id(), true, at(20)));

        assertThat(ended.on(new TakeAdded(track, at(21)))).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_kind_whose_take_has_ended_can_be_added_again() {
        Recording both = after(active, new TakeAdded(track, at(10)));
        Recording ended = after(both, new TakeEnded(track.id(), true, at(20)));

        Recording again =
                after(ended, new TakeAdded(RecordingFixtures.take(at(30)).of("track-1"), at(30)));

        assertThat(again.takes()).hasSize(3);
    }

    @Test
    void nothing_is_added_to_a_recording_that_stops_or_is_paused() {
        Recording starting = after(RecordingFixtures.starting(), new StopAsked(at(5)));

        assertThat(starting.on(new TakeAdded(track, at(10)))).isInstanceOf(Refused.class);
        assertThat(after(active, new Paused(at(5))).on(new TakeAdded(track, at(10))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_take_that_waits_for_any_track_becomes_that_of_the_first() {
        Take waiting = Take.requested(RecordingFixtures.takeId(), TakeKind.TRACKS, ProviderKind.LIVEKIT, null, at(5));
        Take one = Take.requested(RecordingFixtures.takeId(), TakeKind.TRACKS, ProviderKind.LIVEKIT, null, at(10));
        Recording both = after(active, new TakeAdded(waiting, at(5)));

        Recording named = after(both, new TakeAdded(one.of("TR_1"), at(10)));
        Recording further = after(named, new TakeAdded(one.of("TR_2"), at(11)));

        assertThat(named.takes()).hasSize(2);
        assertThat(named.takes().get(1)).isEqualTo(waiting.of("TR_1"));
        assertThat(further.takes()).extracting(Take::subject).containsExactly(null, "TR_1", "TR_2");
        assertThat(further.on(new TakeAdded(waiting, at(12)))).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_run_of_all_tracks_that_a_platform_has_been_asked_for_stays_one() {
        Take all = Take.requested(RecordingFixtures.takeId(), TakeKind.TRACKS, ProviderKind.LIVEKIT, null, at(5));
        Take one = Take.requested(RecordingFixtures.takeId(), TakeKind.TRACKS, ProviderKind.LIVEKIT, null, at(10));
        Recording both = after(active, new TakeAdded(all.accepted("job-2", null), at(5)));

        assertThat(after(both, new TakeAdded(one.of("TR_1"), at(10))).takes()).hasSize(3);
    }

    @Test
    void a_recording_begins_with_takes_and_goes_on_with_some() {
        assertThatThrownBy(() -> Recording.starting(
                        active.id(),
                        active.owner(),
                        active.links(),
                        active.details(),
                        active.source(),
                        active.maxDuration(),
                        List.of(),
                        at(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resumed(List.of(), at(0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(int seconds) {
        return RecordingFixtures.NOW.plusSeconds(seconds);
    }
}
