package dev.tapedeck.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.session.InsertResult.AlreadyExists;
import dev.tapedeck.domain.session.InsertResult.Inserted;
import dev.tapedeck.domain.session.InsertResult.RoomTaken;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link SessionRepository} promises about the rooms of sessions. */
public interface SessionRoomContract extends StorageFixture {
    private SessionRepository sessions() {
        return storage().port(SessionRepository.class);
    }

    private ParticipantRepository participants() {
        return storage().port(ParticipantRepository.class);
    }

    @Test
    default void a_room_is_of_the_session_that_was_last_made_for_it() {
        UserId alice = owner("alice");
        given(inRoom(alice, ProviderKind.LIVEKIT, "blue", 0));
        Session latest = given(inRoom(alice, ProviderKind.LIVEKIT, "blue", 2));
        given(inRoom(alice, ProviderKind.LIVEKIT, "blue", 1));

        assertThat(sessions().findByRoom(ProviderKind.LIVEKIT, "blue")).contains(latest);
    }

    @Test
    default void a_session_that_has_ended_gives_its_room_back() {
        UserId alice = owner("alice");
        Session earlier = given(inRoom(alice, ProviderKind.DAILY, "blue", 0));
        Session latest = given(inRoom(alice, ProviderKind.DAILY, "blue", 1));

        sessions().save(latest.live(at(2)).ended(at(3)));

        assertThat(sessions().findByRoom(ProviderKind.DAILY, "blue")).contains(earlier);
    }

    @Test
    default void a_room_in_which_somebody_else_meets_is_not_given_away_before_that_has_ended() {
        Session first = given(inRoom(owner("alice"), ProviderKind.DAILY, "blue", 0));
        Session second = inRoom(owner("bob"), ProviderKind.DAILY, "blue", 1);
        assertThat(sessions().insert(second)).isEqualTo(new RoomTaken());
        assertThat(sessions().find(second.id())).isEmpty();
        assertThat(sessions().insert(inRoom(owner("alice"), ProviderKind.DAILY, "blue", 1)))
                .isInstanceOf(Inserted.class);
        assertThat(sessions().insert(inRoom(owner("bob"), ProviderKind.LIVEKIT, "blue", 1)))
                .isInstanceOf(Inserted.class);
        assertThat(sessions().insert(inRoom(owner("alice"), ProviderKind.FFMPEG, "blue", 1)))
                .isInstanceOf(Inserted.class);
        assertThat(sessions().insert(inRoom(owner("bob"), ProviderKind.FFMPEG, "blue", 1)))
                .isInstanceOf(Inserted.class);

        sessions()
                .ofRoom(ProviderKind.DAILY, "blue", 10)
                .forEach(open -> sessions().save(open.live(at(2)).ended(at(3))));

        assertThat(sessions().insert(second)).isEqualTo(new Inserted(second));
        assertThat(sessions().find(first.id())).isPresent();
    }

    @Test
    default void a_taken_room_is_named_before_an_id_that_is_in_use_and_after_a_session_of_ones_own() {
        UserId alice = owner("alice");
        UserId bob = owner("bob");
        Session foreign = given(inRoom(alice, ProviderKind.DAILY, "blue", 0));
        Session own = given(inRoom(bob, ProviderKind.DAILY, "red", 0));

        assertThat(sessions().insert(in(foreign, bob, foreign.id()))).isEqualTo(new RoomTaken());
        assertThat(sessions().insert(in(foreign, bob, own.id()))).isEqualTo(new AlreadyExists(own));
    }

    @Test
    default void one_of_twenty_strangers_who_want_a_room_at_once_gets_it() {
        List<Session> wanted = IntStream.range(0, 20)
                .mapToObj(number -> inRoom(owner("user-" + number), ProviderKind.DAILY, "blue", number))
                .toList();

        List<InsertResult> results =
                Simultaneously.call(20, number -> sessions().insert(wanted.get(number)));

        assertThat(results).filteredOn(Inserted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(RoomTaken.class::isInstance).hasSize(19);
    }

    @Test
    default void a_room_knows_all_its_sessions_newest_first() {
        UserId alice = owner("alice");
        Session earlier = given(inRoom(alice, ProviderKind.DAILY, "blue", 0));
        Session latest = given(inRoom(alice, ProviderKind.DAILY, "blue", 1));
        given(inRoom(alice, ProviderKind.DAILY, "red", 2));
        Session ended = sessions().save(earlier.live(at(2)).ended(at(3)));

        assertThat(sessions().ofRoom(ProviderKind.DAILY, "blue", 10)).containsExactly(latest, ended);
        assertThat(sessions().ofRoom(ProviderKind.DAILY, "blue", 1)).containsExactly(latest);
        assertThat(sessions().ofRoom(ProviderKind.LIVEKIT, "blue", 10)).isEmpty();
    }

    @Test
    default void a_room_of_another_name_or_provider_is_another_one() {
        given(inRoom(owner("alice"), ProviderKind.DAILY, "blue", 0));
        givenSession(owner("alice"));

        assertThat(sessions().findByRoom(ProviderKind.DAILY, "Blue")).isEmpty();
        assertThat(sessions().findByRoom(ProviderKind.LIVEKIT, "blue")).isEmpty();
    }

    @Test
    default void sessions_that_somebody_is_in_are_found_by_their_platform_newest_first() {
        Session earlier = given(inRoom(owner("alice"), ProviderKind.DAILY, "blue", 0));
        Session later = given(inRoom(owner("alice"), ProviderKind.DAILY, "green", 1));
        Session left = given(inRoom(owner("alice"), ProviderKind.DAILY, "red", 2));
        Session elsewhere = given(inRoom(owner("alice"), ProviderKind.LIVEKIT, "blue", 3));
        List.of(earlier, later, left, elsewhere)
                .forEach(session -> participants().joined(connection(session, "connection-1", "Ann", 1)));
        participants().joined(connection(later, "connection-2", "Bob", 2));
        participants().left(left.id(), "connection-1", at(3));

        assertThat(sessions().occupied(ProviderKind.DAILY, 10)).containsExactly(later, earlier);
        assertThat(sessions().occupied(ProviderKind.DAILY, 1)).containsExactly(later);
    }

    @Test
    default void a_session_that_has_ended_is_occupied_no_longer() {
        Session session = given(inRoom(owner("alice"), ProviderKind.DAILY, "blue", 0));
        participants().joined(connection(session, "connection-1", "Ann", 1));

        sessions().save(session.live(at(1)).ended(at(2)));

        assertThat(sessions().occupied(ProviderKind.DAILY, 10)).isEmpty();
    }

    private Session given(Session session) {
        sessions().insert(session);
        return session;
    }

    private static Session inRoom(UserId owner, ProviderKind provider, String room, int second) {
        return SessionFixtures.inRoom(owner, provider, room, SessionPolicy.DEFAULT, at(second));
    }

    private static Session in(Session room, UserId owner, SessionId id) {
        return new Session(
                id,
                owner,
                room.title(),
                room.provider(),
                room.source(),
                room.recordingEnabled(),
                room.policy(),
                null,
                room.status(),
                room.createdAt(),
                null,
                null,
                0);
    }

    private static ParticipantConnection connection(Session session, String providerId, String name, int second) {
        return SessionFixtures.connection(session.id(), providerId, name, at(second));
    }

    private static Instant at(int seconds) {
        return SessionFixtures.NOW.plusSeconds(seconds);
    }
}
