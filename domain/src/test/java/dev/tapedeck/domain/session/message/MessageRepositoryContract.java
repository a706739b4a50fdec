package dev.tapedeck.domain.session.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link MessageRepository} promises. */
public interface MessageRepositoryContract extends StorageFixture {
    private MessageRepository messages() {
        return storage().port(MessageRepository.class);
    }

    @Test
    default void a_message_is_kept_as_it_is() {
        Session session = givenSession(owner("alice"));
        Message odd = new Message(
                SessionFixtures.message(session.id(), "x", at(0)).id(),
                session.id(),
                "\uD83D\uDE00".repeat(Message.ROLE_LENGTH_MAX),
                "\uD83D\uDE00".repeat(Message.CONTENT_LENGTH_MAX - 20) + "\r\n\t'\"\\ %s \u202E\u0001",
                at(0));

        assertThat(messages().add(Actor.of(session.owner()), odd)).isTrue();

        assertThat(messages().between(session.id(), at(0), at(0), 10)).containsExactly(odd);
    }

    @Test
    default void a_message_is_added_once() {
        Session session = givenSession(owner("alice"));
        Message message = SessionFixtures.message(session.id(), "Hello", at(1));

        List<Boolean> added = Simultaneously.call(10, number -> messages().add(Actor.of(session.owner()), message));

        assertThat(added).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(messages().between(session.id(), at(0), at(9), 10)).containsExactly(message);
    }

    @Test
    default void messages_come_by_time_and_of_equal_times_by_id() {
        Session session = givenSession(owner("alice"));
        Message last = added(SessionFixtures.message(session.id(), "last", at(2)));
        Message twin = added(SessionFixtures.message(session.id(), "twin", at(1)));
        Message laterTwin = added(SessionFixtures.message(session.id(), "later twin", at(1)));

        assertThat(messages().between(session.id(), at(0), at(9), 10)).containsExactly(twin, laterTwin, last);
        assertThat(messages().between(session.id(), at(0), at(9), 2)).containsExactly(twin, laterTwin);
    }

    @Test
    default void both_ends_of_the_time_belong_to_it() {
        Session session = givenSession(owner("alice"));
        added(SessionFixtures.message(session.id(), "before", at(1).minus(1, ChronoUnit.MICROS)));
        Message first = added(SessionFixtures.message(session.id(), "first", at(1)));
        Message last = added(SessionFixtures.message(session.id(), "last", at(3)));
        added(SessionFixtures.message(session.id(), "after", at(3).plus(1, ChronoUnit.MICROS)));

        assertThat(messages().between(session.id(), at(1), at(3), 10)).containsExactly(first, last);
    }

    @Test
    default void messages_of_other_sessions_stay_there() {
        Session session = givenSession(owner("alice"));
        Session other = givenSession(owner("alice"));
        added(SessionFixtures.message(other.id(), "elsewhere", at(1)));

        assertThat(messages().between(session.id(), at(0), at(9), 10)).isEmpty();
    }

    @Test
    default void nothing_is_said_in_a_session_that_is_not_there() {
        Session never = SessionFixtures.created(owner("alice"));

        assertThat(messages().add(Actor.of(never.owner()), SessionFixtures.message(never.id(), "Hello", at(1))))
                .isFalse();

        assertThat(messages().between(never.id(), at(0), at(9), 10)).isEmpty();
    }

    @Test
    default void messages_go_with_the_session() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        added(SessionFixtures.message(session.id(), "Hello", at(1)));

        storage().port(SessionRepository.class).remove(Actor.of(alice), session.id());

        assertThat(messages().between(session.id(), at(0), at(9), 10)).isEmpty();
    }

    @Test
    default void nobody_else_writes_in_a_session() {
        Session session = givenSession(owner("alice"));

        assertThat(messages().add(Actor.of(owner("bob")), SessionFixtures.message(session.id(), "Hello", at(1))))
                .isFalse();

        assertThat(messages().between(session.id(), at(0), at(9), 10)).isEmpty();
    }

    @Test
    default void nobody_else_reads_what_is_said() {
        Session session = givenSession(owner("alice"));
        Message message = added(SessionFixtures.message(session.id(), "Hello", at(1)));

        assertThat(messages().between(Actor.of(owner("alice")), session.id(), at(0), at(9), 10))
                .containsExactly(message);
        assertThat(messages().between(Actor.of(owner("bob")), session.id(), at(0), at(9), 10))
                .isEmpty();
    }

    private Message added(Message message) {
        messages().add(Actor.of(owner("alice")), message);
        return message;
    }

    private static Instant at(int seconds) {
        return SessionFixtures.NOW.plusSeconds(seconds);
    }
}
