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

/** What {@link ConsentRepository} promises. */
public interface ConsentRepositoryContract extends StorageFixture {
    private ConsentRepository consents() {
        return storage().port(ConsentRepository.class);
    }

    @Test
    default void one_refusal_among_many_consents_is_enough() {
        Session session = givenSession(owner("alice"));
        consents().add(Actor.of(session.owner()), new Consent(session.id(), "Ann", true, at(1)));
        assertThat(consents().isRefused(session.id())).isFalse();

        consents().add(Actor.of(session.owner()), new Consent(session.id(), "Bea", false, at(1)));

        assertThat(consents().isRefused(session.id())).isTrue();
        assertThat(consents().isRefused(new SessionId(new UUID(1, 2)))).isFalse();
    }

    @Test
    default void the_latest_decision_counts_also_when_it_is_stored_first() {
        Session session = givenSession(owner("alice"));

        consents().add(Actor.of(session.owner()), new Consent(session.id(), "Ann", true, at(5)));
        consents().add(Actor.of(session.owner()), new Consent(session.id(), "Ann", false, at(4)));
        assertThat(consents().isRefused(session.id())).isFalse();

        consents().add(Actor.of(session.owner()), new Consent(session.id(), "Ann", false, at(6)));
        assertThat(consents().isRefused(session.id())).isTrue();
    }

    @Test
    default void nobody_refuses_in_a_session_that_is_not_there() {
        Session never = SessionFixtures.created(owner("alice"));

        consents().add(Actor.of(never.owner()), new Consent(never.id(), "Ann", false, at(1)));

        assertThat(consents().isRefused(never.id())).isFalse();
    }

    @Test
    default void consents_go_with_the_session() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        consents().add(Actor.of(session.owner()), new Consent(session.id(), "Ann", false, at(1)));

        storage().port(SessionRepository.class).remove(Actor.of(alice), session.id());

        assertThat(consents().isRefused(session.id())).isFalse();
    }

    @Test
    default void nobody_else_decides_in_a_session() {
        Session session = givenSession(owner("alice"));

        consents().add(Actor.of(owner("bob")), new Consent(session.id(), "Ann", false, at(1)));

        assertThat(consents().isRefused(session.id())).isFalse();
    }

    private static Instant at(int seconds) {
        return SessionFixtures.NOW.plusSeconds(seconds);
    }
}
