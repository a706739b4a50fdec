package dev.tapedeck.domain.recording.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Closed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link RecordingRepository} promises to the reconciler and to the purge. */
public interface RecordingCleanupContract extends StorageFixture {
    private RecordingRepository recordings() {
        return storage().port(RecordingRepository.class);
    }

    @Test
    default void unfinished_are_those_of_every_owner_that_are_not_terminal_oldest_first() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        Recording active = givenActive(RecordingFixtures.starting(owner("bob")));
        givenFailed(RecordingFixtures.starting(owner("alice")));
        givenCompleted(RecordingFixtures.starting(owner("alice")));
        Recording stopping = signalled(
                givenActive(RecordingFixtures.starting(owner("carol"))), new StopAsked(RecordingFixtures.NOW));

        assertThat(recordings().unfinished(null, 100)).containsExactly(starting, active, stopping);
    }

    @Test
    default void unfinished_ones_stay_so_when_they_are_deleted() {
        Recording deleted = deleted(givenActive(RecordingFixtures.starting(owner("alice"))), RecordingFixtures.NOW);

        assertThat(recordings().unfinished(null, 100)).containsExactly(deleted);
    }

    @Test
    default void unfinished_goes_on_after_an_id() {
        UserId alice = owner("alice");
        Recording first = given(RecordingFixtures.starting(alice));
        Recording second = given(RecordingFixtures.starting(alice));
        Recording third = given(RecordingFixtures.starting(alice));

        assertThat(recordings().unfinished(null, 2)).containsExactly(first, second);
        assertThat(recordings().unfinished(second.id(), 2)).containsExactly(third);
        assertThat(recordings().unfinished(third.id(), 2)).isEmpty();
    }

    @Test
    default void purgeable_are_deleted_terminal_recordings_oldest_deletion_first() {
        UserId alice = owner("alice");
        Recording second = deleted(givenFailed(RecordingFixtures.starting(alice)), at(20));
        Recording first = deleted(givenCompleted(RecordingFixtures.starting(alice)), at(10));
        Recording third = deleted(givenCompleted(RecordingFixtures.starting(alice)), at(30));
        deleted(givenActive(RecordingFixtures.starting(alice)), at(10));
        givenCompleted(RecordingFixtures.starting(alice));

        assertThat(recordings().purgeable(at(31), 10)).containsExactly(first.id(), second.id(), third.id());
        assertThat(recordings().purgeable(at(31), 2)).containsExactly(first.id(), second.id());
    }

    @Test
    default void purgeable_leaves_what_was_deleted_at_the_given_time_or_later() {
        deleted(givenFailed(RecordingFixtures.starting(owner("alice"))), at(20));

        assertThat(recordings().purgeable(at(20), 10)).isEmpty();
        assertThat(recordings().purgeable(at(20).plusNanos(1_000), 10)).hasSize(1);
    }

    @Test
    default void remove_leaves_nothing_of_a_deleted_recording() {
        Recording recording = givenActive(RecordingFixtures.starting(owner("alice")));
        TakeId take = RecordingFixtures.firstTake(recording).id();
        storage().port(SegmentRepository.class).confirm(take, RecordingFixtures.segment(0), at(1));
        Recording closed = signalled(recording, new Closed("it is stuck", at(2)));
        deleted(closed, at(3));

        recordings().remove(recording.id());

        assertThat(stored(recording)).isEmpty();
        assertThat(recordings().findByTake(take)).isEmpty();
        assertThat(storage().port(SegmentRepository.class).ofTake(take)).isEmpty();
        assertThat(recordings().purgeable(at(100), 10)).isEmpty();
    }

    @Test
    default void remove_spares_what_is_not_deleted() {
        Recording recording = givenCompleted(RecordingFixtures.starting(owner("alice")));

        recordings().remove(recording.id());

        assertThat(stored(recording)).contains(recording);
    }

    @Test
    default void remove_of_what_is_not_there_is_harmless() {
        recordings().remove(RecordingFixtures.recordingId());

        assertThat(recordings().unfinished(null, 10)).isEqualTo(List.of());
    }

    private static Instant at(int seconds) {
        return RecordingFixtures.NOW.plusSeconds(seconds);
    }
}
