package dev.tapedeck.domain.session.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link RecordingSuppressions} promises. */
public interface RecordingSuppressionsContract extends StorageFixture {
    private RecordingSuppressions suppressions() {
        return storage().port(RecordingSuppressions.class);
    }

    @Test
    default void the_latest_moment_of_suppression_counts() {
        Session session = givenSession(owner("alice"));
        assertThat(suppressions().suppressedAt(session.id())).isEmpty();

        suppressions().suppress(session.id(), at(5));
        suppressions().suppress(session.id(), at(3));

        assertThat(suppressions().suppressedAt(session.id())).contains(at(5));
        assertThat(suppressions().suppressedAt(new SessionId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    default void nothing_is_suppressed_in_a_session_that_is_not_there() {
        Session never = SessionFixtures.created(owner("alice"));

        suppressions().suppress(never.id(), at(1));

        assertThat(suppressions().suppressedAt(never.id())).isEmpty();
    }

    @Test
    default void a_suppression_goes_with_the_session() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        suppressions().suppress(session.id(), at(1));

        storage().port(SessionRepository.class).remove(Actor.of(alice), session.id());

        assertThat(suppressions().suppressedAt(session.id())).isEmpty();
    }

    @Test
    default void a_user_suppresses_in_its_own_sessions_only() {
        Session session = givenSession(owner("alice"));

        suppressions().suppress(Actor.of(owner("bob")), session.id(), at(1));
        assertThat(suppressions().suppressedAt(session.id())).isEmpty();

        suppressions().suppress(Actor.of(owner("alice")), session.id(), at(2));
        assertThat(suppressions().suppressedAt(session.id())).contains(at(2));
    }

    private static Instant at(int seconds) {
        return SessionFixtures.NOW.plusSeconds(seconds);
    }
}
