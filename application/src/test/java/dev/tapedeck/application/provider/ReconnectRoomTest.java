package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.ROOM;
import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.session.Sessions.NewConsent;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rooms that everybody leaves and comes back to. */
class ReconnectRoomTest {
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private PlatformWorld world = new PlatformWorld();

    @Test
    void who_comes_back_within_the_window_is_in_the_same_recording_in_every_way() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE, TakeKind.TRACKS);
        empties(recording);
        assertThat(world.now(recording).activity()).isEqualTo(Activity.RECONNECTING);

        world.pass(Duration.ofSeconds(20));
        returns("second");
        Recording back = world.flowing(recording);
        empties(recording);
        world.pass(A_WHILE);

        Recording over = world.now(recording);
        assertThat(back.activity()).isEqualTo(Activity.RECORDING);
        assertThat(world.recordings()).hasSize(1);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isFalse();
        assertThat(over.takes())
                .extracting(Take::kind)
                .containsExactly(TakeKind.COMPOSITE, TakeKind.TRACKS, TakeKind.COMPOSITE, TakeKind.TRACKS);
        assertThat(over.times().endedAt()).isEqualTo(over.takes().get(3).endedAt());
    }

    @Test
    void a_room_that_stays_empty_is_complete_after_its_window_and_not_before() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE);
        empties(recording);
        Instant emptied = world.clock.instant();

        world.pass(WINDOW.minusSeconds(5));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
        world.pass(Duration.ofSeconds(5));

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isFalse();
        assertThat(over.times().endedAt()).isEqualTo(emptied);
        assertThat(world.engine.starts()).hasSize(1);
    }

    @Test
    void without_a_window_an_empty_room_ends_its_recording_at_once() {
        Recording recording = world.active(TakeKind.COMPOSITE);

        empties(recording);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void without_any_message_the_return_is_seen_by_asking_alone() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE);
        world.endsAll(recording, false);
        world.rooms.enters(ROOM, participant("second"));

        world.pass(Duration.ofSeconds(20));
        Recording back = world.flowing(recording);
        world.rooms.leaves(ROOM, "second");
        world.endsAll(recording, false);
        world.pass(A_WHILE);

        assertThat(back.takes()).hasSize(2);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).takes()).hasSize(2);
    }

    @Test
    void a_return_is_seen_even_when_the_drop_was_learnt_after_its_window() {
        Recording recording = world.active(Duration.ofSeconds(5), TakeKind.COMPOSITE);
        world.engine.staysSilent(true);
        world.endsAll(recording, false);
        world.pass(A_WHILE);
        world.rooms.enters(ROOM, participant("second"));
        world.engine.staysSilent(false);

        world.pass(Duration.ofSeconds(20));

        assertThat(world.flowing(recording).takes()).hasSize(2);
        assertThat(world.now(recording).activity()).isEqualTo(Activity.RECORDING);
    }

    @Test
    void a_run_that_dies_in_a_full_room_is_followed_by_another() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE);
        world.rooms.enters(ROOM, participant("first"));
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(
                take, TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ofSeconds(1)));

        world.tell(world.seen(take));
        world.work();

        assertThat(world.now(recording).takes()).hasSize(2);
        assertThat(world.engine.starts()).hasSize(2);
    }

    @Test
    void a_run_that_dies_again_and_again_is_given_up_after_the_window() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE);
        world.rooms.enters(ROOM, participant("first"));
        for (int tick = 0; tick < 30 && world.now(recording).status() == RecordingStatus.ACTIVE; tick++) {
            world.endsAll(world.flowing(recording), true);
            world.tick();
        }

        world.pass(A_WHILE);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.engine.starts()).hasSizeBetween(3, 8);
    }

    @Test
    void who_is_back_before_the_runs_have_ended_is_recorded_by_further_ones() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE);
        world.clock.advance(Duration.ofSeconds(30));
        world.tell(world.closed());
        world.clock.advance(Duration.ofSeconds(1));
        returns("second");
        assertThat(world.engine.starts()).hasSize(1);
        assertThat(world.engine.stops()).hasSize(1);

        world.endsAll(recording, true);
        world.tick();

        assertThat(world.engine.starts()).hasSize(2);
        assertThat(world.flowing(recording).activity()).isEqualTo(Activity.RECORDING);
    }

    @Test
    void a_kind_that_ended_first_is_recorded_again_too() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.rooms.enters(ROOM, participant("first"));
        TakeId composite = take(recording, TakeKind.COMPOSITE).id();
        world.clock.advance(Duration.ofSeconds(30));
        world.engine.ends(composite, TakeEnd.clean(world.clock.instant()));
        world.tell(world.seen(composite));

        world.tick();

        assertThat(world.now(recording).takes()).hasSize(3);
        assertThat(world.now(recording).capturing(TakeKind.COMPOSITE, null)).isPresent();
    }

    @Test
    void a_platform_that_has_nobody_to_record_after_all_leaves_the_recording_whole() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE);
        world.engine.answers(request -> new StartResponse.NotYet("nobody is there"));
        world.rooms.enters(ROOM, participant("gone by now"));
        empties(recording);
        world.work();
        assertThat(world.now(recording).takes()).hasSize(2);

        world.rooms.leaves(ROOM, "gone by now");
        world.pass(A_WHILE);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isFalse();
    }

    @Test
    void a_silent_platform_keeps_no_recording_open() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE);
        empties(recording);
        world.rooms.away(true);

        world.pass(WINDOW);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void what_ends_a_recording_ends_it_while_it_waits() {
        Recording stopped = waiting();
        world.tapedeck.recordings().stop(Actor.of(world.owner), stopped.id());
        assertThat(world.now(stopped).status()).isEqualTo(RecordingStatus.COMPLETED);

        Recording ofSession = waiting();
        world.tapedeck.sessions().end(Actor.of(world.owner), session(ofSession));
        assertThat(world.now(ofSession).status()).isEqualTo(RecordingStatus.COMPLETED);

        Recording refused = waiting();
        world.tapedeck.sessions().giveConsent(new NewConsent(Actor.of(world.owner), session(refused), "Eve", false));
        assertThat(world.now(refused).isDeleted()).isTrue();
        returns("second");
        assertThat(world.engine.starts()).hasSize(1);
    }

    @Test
    void tracks_that_are_sent_after_the_return_are_recorded_one_by_one() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, true));
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE, TakeKind.TRACKS);
        empties(recording);
        world.rooms.sends(ROOM, "second", "TR_2");

        returns("second");

        assertThat(world.now(recording).takes()).extracting(Take::subject).containsExactly(null, null, "TR_2");
    }

    private Recording waiting() {
        world = new PlatformWorld();
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE);
        empties(recording);
        assertThat(world.now(recording).activity()).isEqualTo(Activity.RECONNECTING);
        return recording;
    }

    private static SessionId session(Recording recording) {
        return Objects.requireNonNull(recording.links().session());
    }

    /** Everybody leaves half a minute later, and what records ends by itself. */
    private void empties(Recording recording) {
        world.clock.advance(Duration.ofSeconds(30));
        world.rooms.leaves(ROOM, "second");
        world.tell(world.closed());
        world.endsAll(recording, true);
        world.work();
    }

    private void returns(String connection) {
        world.rooms.enters(ROOM, participant(connection));
        world.tell(world.joined(connection));
        world.work();
    }

    private static ConnectedParticipant participant(String connection) {
        return new ConnectedParticipant(connection, connection, "Somebody");
    }
}
