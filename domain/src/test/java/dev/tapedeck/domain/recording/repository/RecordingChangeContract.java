package dev.tapedeck.domain.recording.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.details.TakeMatch;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.FailureReported;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Resumed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeAdded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.storage.StorageFixture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link RecordingRepository#apply} promises. */
public interface RecordingChangeContract extends StorageFixture {
    private RecordingRepository recordings() {
        return storage().port(RecordingRepository.class);
    }

    @Test
    default void apply_answers_and_stores_the_recording_at_its_new_version() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        Recording active = RecordingFixtures.activated(starting);

        Recording saved = saved(starting, active);

        assertThat(saved).isEqualTo(active.atVersion(starting.version() + 1));
        assertThat(stored(starting)).contains(saved);
    }

    @Test
    default void apply_stores_everything_that_a_recording_comes_to_hold() {
        Recording completed = givenCompleted(RecordingFixtures.starting(owner("alice")));
        Instant later = RecordingFixtures.NOW.plusSeconds(40);
        MediaAsset thumbnail = RecordingFixtures.thumbnail(completed.id(), later);

        Recording saved = saved(completed, completed.withAsset(thumbnail, later));

        assertThat(saved.assets()).hasSize(2).endsWith(thumbnail);
        assertThat(stored(completed)).contains(saved);
    }

    @Test
    default void apply_stores_a_failure_that_an_event_reports() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        TakeId take = RecordingFixtures.firstTake(starting).id();
        Instant later = RecordingFixtures.NOW.plusSeconds(20);

        Recording reported = signalled(starting, new FailureReported(take, RecordingFixtures.failure(), later));

        assertThat(RecordingFixtures.firstTake(reported).reported())
                .isEqualTo(new ReportedFailure(RecordingFixtures.failure(), later));
        assertThat(stored(starting)).contains(reported);
    }

    @Test
    default void apply_stores_how_the_run_of_a_take_was_matched() {
        for (TakeMatch match : TakeMatch.values()) {
            Recording starting = given(RecordingFixtures.starting(owner("alice")));
            TakeId take = RecordingFixtures.firstTake(starting).id();
            assertThat(stored(starting).map(RecordingFixtures::firstTake).map(Take::match))
                    .isEmpty();

            Recording accepted =
                    signalled(starting, new EngineAccepted(take, "run-" + take, match, RecordingFixtures.NOW));

            assertThat(RecordingFixtures.firstTake(accepted).match()).isEqualTo(match);
            assertThat(stored(starting)).contains(accepted);
        }
    }

    @Test
    default void apply_stores_media_that_a_provider_keeps_with_its_size_or_without() {
        Recording first = givenActive(RecordingFixtures.starting(owner("alice")));
        Recording second = givenActive(RecordingFixtures.starting(owner("alice")));
        Instant later = RecordingFixtures.NOW.plusSeconds(40);

        Recording sized = saved(first, first.withAsset(hosted(first, 1_234L), later));
        Recording unsized = saved(second, second.withAsset(hosted(second, null), later));

        assertThat(stored(first)).contains(sized);
        assertThat(sized.result().sizeBytes()).isEqualTo(1_234);
        assertThat(stored(second)).contains(unsized);
        assertThat(unsized.result().sizeBytes()).isNull();
    }

    private static MediaAsset hosted(Recording recording, @Nullable Long sizeBytes) {
        return RecordingFixtures.hosted(
                ProviderKind.KINESCOPE,
                URI.create("https://kinescope.example/watch/1/master.m3u8?a=%20b"),
                sizeBytes,
                RecordingFixtures.firstTake(recording).id(),
                RecordingFixtures.NOW);
    }

    @Test
    default void apply_adds_takes_in_the_order_they_were_asked_for() {
        Recording active = givenActive(RecordingFixtures.starting(owner("alice")));
        TakeId first = RecordingFixtures.firstTake(active).id();
        Instant later = RecordingFixtures.NOW.plusSeconds(20);
        Take further = RecordingFixtures.take(later);

        Recording resumed = signalled(
                active, new Paused(later), new TakeEnded(first, true, later), new Resumed(List.of(further), later));

        assertThat(resumed.takes()).extracting(Take::id).containsExactly(first, further.id());
        assertThat(stored(active)).contains(resumed);
        assertThat(recordings().findByTake(further.id())).contains(resumed);
    }

    @Test
    default void apply_stores_that_a_recording_reconnects_and_what_is_tried_again() {
        Recording waiting = RecordingFixtures.starting(owner("alice")).waiting(Duration.ofSeconds(30));
        Recording active = givenActive(waiting);
        TakeId first = RecordingFixtures.firstTake(active).id();
        Instant later = RecordingFixtures.NOW.plusSeconds(20);
        Take further = RecordingFixtures.take(later);

        Recording trying = signalled(active, new TakeEnded(first, true, later), new TakeAdded(further, later));

        assertThat(trying.activity()).isEqualTo(Activity.RECONNECTING);
        assertThat(trying.takes()).extracting(Take::isAgain).containsExactly(false, true);
        assertThat(stored(active)).contains(trying);
        assertThat(stored(active)).map(Recording::reconnectWindow).contains(Duration.ofSeconds(30));
    }

    @Test
    default void apply_stores_which_track_a_take_has_got() {
        Recording active = givenActive(RecordingFixtures.starting(owner("alice")));
        Instant later = RecordingFixtures.NOW.plusSeconds(20);
        Take any = Take.requested(RecordingFixtures.takeId(), TakeKind.TRACKS, ProviderKind.LIVEKIT, null, later);
        Take one = Take.requested(RecordingFixtures.takeId(), TakeKind.TRACKS, ProviderKind.LIVEKIT, null, later);

        Recording named = signalled(active, new TakeAdded(any, later), new TakeAdded(one.of("TR_1"), later));

        assertThat(stored(active)).contains(named);
        assertThat(named.takes().get(1)).isEqualTo(any.of("TR_1"));
    }

    @Test
    default void apply_does_not_take_a_take_away_from_another_recording() {
        UserId owner = owner("alice");
        Recording first = givenActive(RecordingFixtures.starting(owner));
        Recording second = givenActive(RecordingFixtures.starting(owner));
        Take stolen = RecordingFixtures.failed(RecordingFixtures.firstTake(first));

        assertThatThrownBy(() -> saved(second, RecordingFixtures.withTakes(second, List.of(stolen))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stored(first)).contains(first);
        assertThat(stored(second)).contains(second);
    }

    @Test
    default void apply_refuses_a_stale_version_and_writes_nothing() {
        Recording old = given(RecordingFixtures.starting(owner("alice")));
        Recording current = saved(old, RecordingFixtures.activated(old));
        List<StoredEvent> events = eventsOf(old);

        assertThatThrownBy(() -> saved(old, old.deletedAt(RecordingFixtures.NOW)))
                .isInstanceOf(StaleRecording.class);

        assertThat(stored(old)).contains(current);
        assertThat(eventsOf(old)).isEqualTo(events);
    }

    @Test
    default void a_user_saves_its_own_recordings_only() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        RecordingChange change = RecordingChange.between(starting, RecordingFixtures.activated(starting));

        assertThatThrownBy(() -> recordings().apply(Actor.of(owner("bob")), change))
                .isInstanceOf(StaleRecording.class);
        assertThat(stored(starting)).contains(starting);

        Recording saved = recordings().apply(Actor.of(owner("alice")), change);
        assertThat(stored(starting)).contains(saved);
    }

    @Test
    default void a_user_saves_also_what_was_deleted_meanwhile() {
        UserId alice = owner("alice");
        Recording deleted = deleted(given(RecordingFixtures.starting(alice)), RecordingFixtures.NOW);
        RecordingChange change = RecordingChange.between(deleted, RecordingFixtures.activated(deleted));

        assertThat(recordings().apply(Actor.of(alice), change))
                .isEqualTo(stored(deleted).orElseThrow());
    }

    @Test
    default void one_of_twenty_saves_of_the_same_version_wins() {
        Recording active = givenActive(RecordingFixtures.starting(owner("alice")));
        long eventsBefore = eventsOf(active).size();

        List<Boolean> won = Simultaneously.call(20, number -> wins(active, number));

        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(stored(active)).map(Recording::version).contains(active.version() + 1);
        assertThat(eventsOf(active)).hasSize((int) eventsBefore + 2);
    }

    private boolean wins(Recording active, int number) {
        try {
            signalled(active, new StopAsked(RecordingFixtures.NOW.plusSeconds(number)));
            return true;
        } catch (StaleRecording lost) {
            return false;
        }
    }

    @Test
    default void apply_leaves_the_progress_of_takes_alone() {
        Recording read = givenActive(RecordingFixtures.starting(owner("alice")));
        TakeId take = RecordingFixtures.firstTake(read).id();
        Instant at = RecordingFixtures.NOW.plusSeconds(5);
        storage().port(SegmentRepository.class).confirm(take, RecordingFixtures.segment(0), at);

        Recording saved = saved(read, RecordingFixtures.stopped(read));

        assertThat(RecordingFixtures.firstTake(saved).progress().segments()).isZero();
        assertThat(stored(read)).hasValueSatisfying(now -> {
            assertThat(now.version()).isEqualTo(saved.version());
            assertThat(RecordingFixtures.firstTake(now).progress().segments()).isEqualTo(1);
        });
    }

    @Test
    default void apply_folds_the_segments_of_a_settled_take_and_keeps_its_progress() {
        Recording active = givenActive(RecordingFixtures.starting(owner("alice")));
        TakeId take = RecordingFixtures.firstTake(active).id();
        storage().port(SegmentRepository.class).confirm(take, RecordingFixtures.segment(0), RecordingFixtures.NOW);
        Recording processing = saved(active, RecordingFixtures.stopped(active));

        recordings()
                .apply(RecordingChange.between(processing, RecordingFixtures.settled(processing))
                        .folding(take));

        assertThat(storage().port(SegmentRepository.class).ofTake(take)).isEmpty();
        assertThat(stored(active))
                .hasValueSatisfying(found -> assertThat(
                                RecordingFixtures.firstTake(found).progress().segments())
                        .isEqualTo(1));
    }

    @Test
    default void an_owner_reads_what_was_written_last() {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));
        RecordingDetails words = new RecordingDetails(
                "New title", "New words", RecordingType.ROOM, Quality.MEDIUM, List.of("x"), Metadata.NONE);

        saved(recording, recording.describedAs(words, RecordingFixtures.NOW.plusSeconds(9)));

        assertThat(recordings().find(Actor.of(alice), recording.id()))
                .map(Recording::details)
                .contains(words);
    }
}
