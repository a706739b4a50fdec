package dev.tapedeck.domain.session.participant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link ParticipantRepository} promises. */
public interface ParticipantRepositoryContract extends StorageFixture {
    private ParticipantRepository participants() {
        return storage().port(ParticipantRepository.class);
    }

    @Test
    default void nobody_is_in_a_session_at_first() {
        assertThat(participants().ofSession(givenSession(owner("alice")).id())).isEmpty();
    }

    @Test
    default void connections_are_listed_by_the_time_of_joining() {
        Session session = givenSession(owner("alice"));
        ParticipantConnection second = connection(session, "connection-2", "Zoë \uD83D\uDE00 '\"\\", 2);
        ParticipantConnection first = connection(session, "connection-1", "", 1);

        assertThat(participants().joined(second)).isTrue();
        assertThat(participants().joined(first)).isTrue();

        assertThat(participants().ofSession(session.id())).containsExactly(first, second);
    }

    @Test
    default void one_of_twenty_that_store_a_connection_at_once_learns_that_it_is_new() {
        Session session = givenSession(owner("alice"));

        List<Boolean> fresh =
                Simultaneously.call(20, number -> participants().joined(connection(session, "connection-1", "Ann", 1)));

        assertThat(fresh).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(participants().ofSession(session.id())).hasSize(1);
    }

    @Test
    default void a_known_connection_gets_a_name_where_it_had_none_and_its_earliest_beginning() {
        Session session = givenSession(owner("alice"));
        participants().joined(connection(session, "connection-1", "", 3));

        assertThat(participants().joined(connection(session, "connection-1", "Ann", 2)))
                .isFalse();
        assertThat(participants().joined(connection(session, "connection-1", "Not Ann", 4)))
                .isFalse();

        assertThat(participants().ofSession(session.id())).singleElement().satisfies(connection -> {
            assertThat(connection.name()).isEqualTo("Ann");
            assertThat(connection.joinedAt()).isEqualTo(at(2));
        });
    }

    @Test
    default void the_first_end_of_a_connection_counts_and_it_does_not_begin_again() {
        Session session = givenSession(owner("alice"));
        participants().joined(connection(session, "connection-1", "Ann", 1));

        participants().left(session.id(), "connection-1", at(5));
        participants().left(session.id(), "connection-1", at(9));
        participants().joined(connection(session, "connection-1", "Ann", 6));

        assertThat(participants().ofSession(session.id())).singleElement().satisfies(connection -> {
            assertThat(connection.joinedAt()).isEqualTo(at(1));
            assertThat(connection.leftAt()).isEqualTo(at(5));
        });
    }

    @Test
    default void an_end_may_be_known_before_its_beginning() {
        Session session = givenSession(owner("alice"));

        participants().left(session.id(), "connection-1", at(5));
        participants().joined(connection(session, "connection-1", "Ann", 1));

        assertThat(participants().ofSession(session.id())).singleElement().satisfies(connection -> {
            assertThat(connection.name()).isEqualTo("Ann");
            assertThat(connection.joinedAt()).isEqualTo(at(1));
            assertThat(connection.leftAt()).isEqualTo(at(5));
        });
    }

    @Test
    default void who_is_there_twice_has_two_connections_and_those_of_other_sessions_are_theirs() {
        Session session = givenSession(owner("alice"));
        Session other = givenSession(owner("alice"));
        participants().joined(connection(session, "connection-1", "Ann", 1));
        participants().joined(connection(session, "connection-2", "Ann", 1));
        participants().joined(connection(other, "connection-1", "Ann", 1));

        participants().left(session.id(), "connection-1", at(2));

        assertThat(participants().ofSession(session.id()))
                .extracting(ParticipantConnection::leftAt)
                .containsExactly(at(2), null);
        assertThat(participants().ofSession(other.id()))
                .extracting(ParticipantConnection::leftAt)
                .containsOnlyNulls();
    }

    @Test
    default void of_very_many_connections_the_latest_are_listed() {
        Session session = givenSession(owner("alice"));
        IntStream.rangeClosed(0, 1_000)
                .forEach(number -> participants().joined(connection(session, "connection-" + number, "Ann", number)));

        assertThat(participants().ofSession(session.id()))
                .hasSize(1_000)
                .extracting(ParticipantConnection::providerSessionId)
                .startsWith("connection-1")
                .endsWith("connection-1000");
    }

    @Test
    default void nobody_is_in_a_session_that_is_not_there() {
        Session never = SessionFixtures.created(owner("alice"));

        assertThat(participants().joined(connection(never, "connection-1", "Ann", 1)))
                .isFalse();
        participants().left(never.id(), "connection-1", at(2));

        assertThat(participants().ofSession(never.id())).isEmpty();
    }

    @Test
    default void connections_go_with_the_session() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        participants().joined(connection(session, "connection-1", "Ann", 1));

        storage().port(SessionRepository.class).remove(Actor.of(alice), session.id());

        assertThat(participants().ofSession(session.id())).isEmpty();
    }

    @Test
    default void the_owner_of_a_session_sees_who_is_there_and_nobody_else_does() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        participants().joined(connection(session, "connection-1", "Ann", 1));

        assertThat(participants().ofSession(Actor.of(alice), session.id())).hasSize(1);
        assertThat(participants().ofSession(Actor.of(owner("bob")), session.id()))
                .isEmpty();
    }

    @Test
    default void a_user_ends_connections_of_its_own_sessions_only() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        participants().joined(connection(session, "connection-1", "Ann", 1));

        participants().left(Actor.of(owner("bob")), session.id(), "connection-1", at(2));
        assertThat(participants().ofSession(session.id()))
                .extracting(ParticipantConnection::leftAt)
                .containsOnlyNulls();

        participants().left(Actor.of(alice), session.id(), "connection-1", at(3));
        assertThat(participants().ofSession(session.id()))
                .extracting(ParticipantConnection::leftAt)
                .containsExactly(at(3));
    }

    private static ParticipantConnection connection(Session session, String providerId, String name, int second) {
        return SessionFixtures.connection(session.id(), providerId, name, at(second));
    }

    private static Instant at(int seconds) {
        return SessionFixtures.NOW.plusSeconds(seconds);
    }
}
