package dev.tapedeck.application.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Meetings whose platform tells nothing by itself. */
class PollRoomsTest {
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final PlatformWorld world = new PlatformWorld();

    @Test
    void a_meeting_is_recorded_although_nobody_told_that_it_began() {
        Session session = world.session(TakeKind.COMPOSITE, TakeKind.TRACKS);
        enters("ann");
        poll();
        world.work();

        assertThat(world.recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.status()).isEqualTo(RecordingStatus.STARTING);
            assertThat(recording.takes()).hasSize(2);
        });
        assertThat(names(session)).containsExactly("ann");
        assertThat(repairs()).isEqualTo(1);
    }

    @Test
    void what_events_have_told_is_no_repair() {
        world.session(TakeKind.COMPOSITE);
        enters("ann");
        world.tell(world.joined("ann"));
        poll();

        assertThat(world.recordings()).hasSize(1);
        assertThat(repairs()).isZero();
    }

    @Test
    void rooms_of_strangers_are_left_alone() {
        world.rooms.enters("theirs", new ConnectedParticipant("eve", null, "Eve"));
        poll();

        assertThat(world.recordings()).isEmpty();
    }

    @Test
    void who_has_just_come_may_be_missing_for_a_moment() {
        Session session = world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("ann"));
        poll();
        assertThat(present(session)).hasSize(1);

        world.clock.advance(A_WHILE);
        poll();
        assertThat(present(session)).isEmpty();
    }

    @Test
    void a_room_that_everybody_has_left_unheard_stops_being_recorded() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        world.clock.advance(A_WHILE);
        poll();

        assertThat(world.now(recording).isStopAsked()).isTrue();
    }

    @Test
    void those_who_come_after_everybody_had_left_unheard_are_recorded_anew() {
        Recording first = world.active(TakeKind.COMPOSITE);
        stop(first);
        world.clock.advance(A_WHILE);
        world.tell(world.joined("bob"));
        assertThat(world.recordings()).hasSize(1);

        enters("bob");
        poll();

        assertThat(world.recordings()).hasSize(2);
    }

    @Test
    void what_was_stopped_while_they_were_there_is_not_started_again() {
        world.session(TakeKind.COMPOSITE);
        enters("ann");
        poll();
        world.clock.advance(A_WHILE);
        stop(world.recordings().get(0));
        enters("bob");
        world.tell(world.joined("bob"));
        world.clock.advance(A_WHILE);
        poll();

        assertThat(world.recordings()).hasSize(1);
    }

    @Test
    void what_was_stopped_stays_stopped_when_everybody_connects_again_after_a_restart() {
        Recording first = world.active(TakeKind.COMPOSITE);
        world.clock.advance(A_WHILE);
        stop(first);
        poll();

        world.tell(joined("first-again", "Somebody"));
        world.rooms.enters(PlatformWorld.ROOM, new ConnectedParticipant("first-again", null, "Somebody"));
        world.clock.advance(A_WHILE);
        poll();
        world.clock.advance(A_WHILE);
        poll();

        assertThat(world.recordings()).hasSize(1);
    }

    @Test
    void what_was_stopped_stays_stopped_when_a_restarted_server_lists_nobody_for_a_moment() {
        Recording first = world.active(TakeKind.COMPOSITE);
        world.clock.advance(A_WHILE);
        stop(first);
        poll();
        world.tell(joined("first-again", "Somebody"));

        assertThat(world.recordings()).hasSize(1);
    }

    @Test
    void what_was_stopped_stays_stopped_until_the_last_of_those_who_met_has_left() {
        Recording first = world.active(TakeKind.COMPOSITE);
        world.clock.advance(A_WHILE);
        stop(first);
        world.tell(world.joined("bob"));
        enters("bob");
        world.clock.advance(A_WHILE);
        world.tell(new ProviderUpdate.ParticipantLeft(PlatformWorld.ROOM, "first", world.clock.instant()));
        world.clock.advance(A_WHILE);
        poll();
        assertThat(world.recordings()).hasSize(1);

        world.tell(new ProviderUpdate.ParticipantLeft(PlatformWorld.ROOM, "bob", world.clock.instant()));
        world.clock.advance(A_WHILE);
        world.tell(world.joined("cat"));
        assertThat(world.recordings()).hasSize(2);
    }

    @Test
    void a_platform_that_does_not_answer_is_asked_again() {
        world.session(TakeKind.COMPOSITE);
        enters("ann");
        world.rooms.away(true);
        poll();
        assertThat(world.recordings()).isEmpty();

        world.rooms.away(false);
        poll();
        assertThat(world.recordings()).hasSize(1);
    }

    private ProviderUpdate joined(String connection, String name) {
        return new ProviderUpdate.ParticipantJoined(
                PlatformWorld.ROOM, new ConnectedParticipant(connection, null, name), world.clock.instant());
    }

    private void enters(String connection) {
        world.rooms.enters(PlatformWorld.ROOM, new ConnectedParticipant(connection, connection, connection));
    }

    private void poll() {
        world.clock.advance(Duration.ofSeconds(15));
        world.storage.jobs().runRecurring(JobName.POLL_ROOMS);
    }

    private void stop(Recording recording) {
        world.tapedeck.recordings().stop(Actor.of(world.owner), recording.id());
    }

    private List<ParticipantConnection> present(Session session) {
        return world.storage.participants().ofSession(session.id()).stream()
                .filter(connection -> connection.leftAt() == null)
                .toList();
    }

    private List<String> names(Session session) {
        return present(session).stream().map(ParticipantConnection::name).toList();
    }

    private long repairs() {
        return world.storage.providerHealth().all().stream()
                .mapToLong(ProviderHealth::repairs)
                .sum();
    }
}
