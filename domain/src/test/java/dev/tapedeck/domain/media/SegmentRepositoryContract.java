package dev.tapedeck.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link SegmentRepository} promises. */
public interface SegmentRepositoryContract extends StorageFixture {
    private SegmentRepository segments() {
        return storage().port(SegmentRepository.class);
    }

    @Test
    default void a_take_begins_without_segments() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        assertThat(segments().ofTake(take(recording))).isEmpty();
        assertThat(progress(recording)).isEqualTo(TakeProgress.NONE);
    }

    @Test
    default void confirm_adds_a_segment_to_the_progress_of_its_take() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));
        Segment first = new Segment(0, 700, Duration.ofMillis(1_001));
        Segment second = new Segment(1, Integer.MAX_VALUE + 1L, Duration.ofNanos(4_000_001_000L));

        segments().confirm(take(recording), first, at(1));
        segments().confirm(take(recording), second, at(5));

        assertThat(segments().ofTake(take(recording))).containsExactly(first, second);
        assertThat(progress(recording))
                .isEqualTo(new TakeProgress(
                        2, Integer.MAX_VALUE + 701L, first.duration().plus(second.duration()), at(5), null, 0));
    }

    @Test
    default void confirming_a_number_again_changes_nothing() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));
        segments().confirm(take(recording), RecordingFixtures.segment(0), at(1));
        TakeProgress before = progress(recording);

        segments().confirm(take(recording), new Segment(0, 1, Duration.ofSeconds(9)), at(9));

        assertThat(segments().ofTake(take(recording))).containsExactly(RecordingFixtures.segment(0));
        assertThat(progress(recording)).isEqualTo(before);
    }

    @Test
    default void segments_come_in_the_order_of_their_numbers_also_with_gaps() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        for (int number : List.of(10, 2, 99_999, 0)) {
            segments().confirm(take(recording), RecordingFixtures.segment(number), at(1));
        }

        assertThat(segments().ofTake(take(recording)))
                .extracting(Segment::number)
                .containsExactly(0, 2, 10, 99_999);
    }

    @Test
    default void takes_do_not_mix() {
        Recording one = given(RecordingFixtures.starting(owner("alice")));
        Recording other = given(RecordingFixtures.starting(owner("alice")));

        segments().confirm(take(one), RecordingFixtures.segment(0), at(1));

        assertThat(segments().ofTake(take(other))).isEmpty();
        assertThat(progress(other)).isEqualTo(TakeProgress.NONE);
    }

    @Test
    default void a_take_that_is_gone_is_passed_over() {
        TakeId gone = RecordingFixtures.takeId();

        segments().confirm(gone, RecordingFixtures.segment(0), at(1));
        segments().alive(List.of(gone), at(1));
        segments().starting(gone, 1, at(1));

        assertThat(segments().ofTake(gone)).isEmpty();
    }

    @Test
    default void how_often_a_platform_was_asked_is_kept_beside_what_was_captured() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));
        segments().confirm(take(recording), RecordingFixtures.segment(0), at(1));

        segments().starting(take(recording), 2, at(3));
        segments().alive(List.of(take(recording)), at(4));

        assertThat(progress(recording).starts()).isEqualTo(2);
        assertThat(progress(recording).aliveAt()).isEqualTo(at(4));
        assertThat(progress(recording).segments()).isEqualTo(1);
        segments().starting(take(recording), 0, at(5));
        assertThat(progress(recording).starts()).isZero();
        assertThat(progress(recording).aliveAt()).isEqualTo(at(5));
    }

    @Test
    default void segments_confirmed_at_once_are_all_counted() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        // Each number comes twice.
        Simultaneously.call(20, thread -> {
            segments().confirm(take(recording), RecordingFixtures.segment(thread / 2), at(1));
            return thread;
        });

        List<Segment> all =
                IntStream.range(0, 10).mapToObj(RecordingFixtures::segment).toList();
        assertThat(segments().ofTake(take(recording))).isEqualTo(all);
        assertThat(progress(recording).segments()).isEqualTo(10);
        assertThat(progress(recording).bytes())
                .isEqualTo(all.stream().mapToLong(Segment::sizeBytes).sum());
        assertThat(progress(recording).recorded()).isEqualTo(Duration.ofSeconds(37));
    }

    @Test
    default void a_sign_of_life_reaches_every_take_that_is_named() {
        Recording one = given(RecordingFixtures.starting(owner("alice")));
        Recording two = given(RecordingFixtures.starting(owner("bob")));
        Recording other = given(RecordingFixtures.starting(owner("bob")));

        segments().alive(List.of(take(one), take(two)), at(3));

        assertThat(progress(one).aliveAt()).isEqualTo(at(3));
        assertThat(progress(two).aliveAt()).isEqualTo(at(3));
        assertThat(progress(other).aliveAt()).isNull();
    }

    @Test
    default void the_starts_of_a_take_are_counted_with_the_time_of_the_last() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        segments().starting(take(recording), 1, at(1));
        segments().starting(take(recording), 2, at(9));

        assertThat(progress(recording)).isEqualTo(TakeProgress.NONE.starting(2, at(9)));
        assertThat(stored(recording)).map(Recording::version).contains(recording.version());
    }

    @Test
    default void no_take_need_be_alive() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        segments().alive(List.of(), at(3));

        assertThat(progress(recording)).isEqualTo(TakeProgress.NONE);
    }

    @Test
    default void progress_does_not_touch_the_version() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        segments().confirm(take(recording), RecordingFixtures.segment(0), at(1));
        segments().alive(List.of(take(recording)), at(1));

        assertThat(stored(recording)).map(Recording::version).contains(recording.version());
    }

    private TakeProgress progress(Recording recording) {
        return RecordingFixtures.firstTake(stored(recording).orElseThrow()).progress();
    }

    private static TakeId take(Recording recording) {
        return RecordingFixtures.firstTake(recording).id();
    }

    private static Instant at(int seconds) {
        return RecordingFixtures.NOW.plusSeconds(seconds);
    }
}
