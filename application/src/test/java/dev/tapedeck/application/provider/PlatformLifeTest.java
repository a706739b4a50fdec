package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.failure.Blame;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Recordings of rooms, from the first one who joins to the last that is left of them. */
class PlatformLifeTest {
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private PlatformWorld world = new PlatformWorld();

    @Test
    void who_joins_first_has_the_room_recorded_in_every_way_that_its_session_wants() {
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.tell(world.joined("second"));
        world.work();

        assertThat(world.recordings()).hasSize(1);
        assertThat(recording.status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(recording.takes()).extracting(Take::kind).containsExactly(TakeKind.COMPOSITE, TakeKind.TRACKS);
        assertThat(world.engine.starts()).hasSize(2);
    }

    @Test
    void without_any_message_the_same_end_is_reached_by_asking_alone() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();

        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("picture and sound"));
        world.pass(Duration.ofSeconds(30));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.storage.providerHealth().all())
                .singleElement()
                .extracting(ProviderHealth::repairs)
                .isEqualTo(1L);
    }

    @Test
    void a_failure_is_believed_only_when_the_platform_confirms_it() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(take, TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ZERO));
        String failed = world.message(world.seen(take));
        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("it was good after all"));

        world.send(failed);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
        world.work();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void a_run_that_broke_before_its_first_frame_fails_with_its_reason() {
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.work();
        Recording recording = world.recordings().get(0);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(take, TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ZERO));

        world.tell(world.seen(take));
        world.work();

        assertThat(world.now(recording).result().failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void a_platform_that_denies_a_running_take_has_it_looked_for_and_then_lost() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();

        world.engine.denies(FakeRemoteEngine.jobOf(take), true);
        world.pass(Duration.ofMinutes(3));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(world.now(recording).result().failure())
                .isNotNull()
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("media_lost"))
                .satisfies(failure -> assertThat(failure.blame()).isEqualTo(Blame.PROVIDER));
    }

    @Test
    void a_silent_platform_costs_nothing_but_time() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.staysSilent(true);
        world.pass(Duration.ofMinutes(30));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);

        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("picture and sound"));
        world.engine.staysSilent(false);
        world.pass(A_WHILE);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void where_each_track_is_recorded_by_itself_it_becomes_a_take() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, true));
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        assertThat(recording.takes()).hasSize(1);

        for (int repeat = 0; repeat < 2; repeat++) {
            world.tell(new ProviderUpdate.TrackPublished(PlatformWorld.ROOM, "first", "TR_1", world.clock.instant()));
        }
        world.work();

        assertThat(world.now(recording).takes()).extracting(Take::subject).containsExactly(null, "TR_1");
    }

    @Test
    void a_track_does_not_start_what_was_stopped_while_its_people_were_there() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, true));
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.tapedeck.recordings().stop(Actor.of(world.owner), recording.id());
        world.clock.advance(Duration.ofMinutes(1));

        world.tell(new ProviderUpdate.TrackPublished(PlatformWorld.ROOM, "first", "TR_2", world.clock.instant()));

        assertThat(world.recordings()).extracting(Recording::id).containsExactly(recording.id());
    }

    @Test
    void a_deleted_recording_leaves_nothing_at_the_platform() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.tapedeck.recordings().delete(Actor.of(world.owner), recording.id());
        world.work();
        assertThat(world.engine.stops()).contains(take);

        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("not wanted"));
        world.tell(world.seen(take));
        world.work();

        assertThat(world.engine.deleted()).containsExactly(take);
        assertThat(world.store.keys()).isEmpty();
        assertThat(world.now(recording).takes()).extracting(Take::state).containsExactly(TakeState.FAILED);
    }

    @Test
    void a_purged_recording_does_not_come_back_while_its_platform_lists_it() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        world.endsAll(recording, true);
        world.pass(A_WHILE);
        world.tapedeck.recordings().delete(Actor.of(world.owner), recording.id());
        world.clock.advance(Duration.ofSeconds(1));
        world.storage.jobs().runRecurring(JobName.PURGE);
        assertThat(world.recordings()).isEmpty();

        world.pass(Duration.ofMinutes(10));

        assertThat(world.recordings()).isEmpty();
        assertThat(world.store.keys()).isEmpty();
        assertThat(world.storage.runs().latest(10)).isEmpty();
    }

    @Test
    void what_was_copied_from_the_platform_is_deleted_there_too() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("picture and sound"));
        world.pass(A_WHILE);
        world.tapedeck.recordings().delete(Actor.of(world.owner), recording.id());

        world.clock.advance(Duration.ofSeconds(1));

        world.engine.staysSilent(true);
        world.work();
        assertThat(world.recordings()).hasSize(1);
        world.engine.staysSilent(false);
        world.storage.jobs().runRecurring(JobName.PURGE);

        assertThat(world.recordings()).isEmpty();
        assertThat(world.engine.deleted()).containsExactly(take);
        assertThat(world.store.keys()).isEmpty();
    }
}
