package dev.tapedeck.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.InsertResult.AlreadyExists;
import dev.tapedeck.domain.session.InsertResult.IdTaken;
import dev.tapedeck.domain.session.InsertResult.Inserted;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link SessionRepository} promises about sessions; about their rooms, see {@link SessionRoomContract}. */
public interface SessionRepositoryContract extends StorageFixture {
    private SessionRepository sessions() {
        return storage().port(SessionRepository.class);
    }

    @Test
    default void insert_stores_a_session_as_it_is() {
        UserId alice = owner("alice");
        Session stream = SessionFixtures.ended(alice).titled("\uD83C\uDF99".repeat(Session.TITLE_LENGTH_MAX));
        Session room = SessionFixtures.inRoom(alice, ProviderKind.LIVEKIT, "Raum 'Ä' \"1\"");

        assertThat(sessions().insert(stream)).isEqualTo(new Inserted(stream));
        assertThat(sessions().insert(room)).isEqualTo(new Inserted(room));

        assertThat(sessions().find(Actor.of(alice), stream.id())).contains(stream);
        assertThat(sessions().find(Actor.of(alice), room.id())).contains(room);
    }

    @Test
    default void what_a_session_allows_and_wants_is_kept() {
        SessionPolicy all = new SessionPolicy(
                EnumSet.allOf(TakeKind.class), EnumSet.allOf(AnonymousRight.class), false, Duration.ofMillis(12_345));
        SessionPolicy none = new SessionPolicy(Set.of(), Set.of(), true, Duration.ZERO);
        Session open = inserted(SessionFixtures.inRoom(owner("alice"), ProviderKind.DAILY, "blue", all, at(0)));
        Session closed = inserted(SessionFixtures.inRoom(owner("alice"), ProviderKind.DAILY, "blue", none, at(0)));

        assertThat(sessions().find(open.id())).contains(open);
        assertThat(sessions().find(closed.id())).contains(closed);
        Session live = sessions().save(open.live(at(1)));
        assertThat(sessions().find(open.id())).contains(live);
        assertThat(live.policy()).isEqualTo(all);
    }

    @Test
    default void insert_of_a_known_id_changes_nothing() {
        Session session = givenSession(owner("alice"));

        assertThat(sessions().insert(session.titled("Another title"))).isEqualTo(new AlreadyExists(session));
        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    default void an_id_of_another_owner_is_taken_and_its_session_not_shown() {
        Session foreign = givenSession(owner("alice"));
        Session session = SessionFixtures.withId(foreign.id(), owner("bob"));

        assertThat(sessions().insert(session)).isEqualTo(new IdTaken());
        assertThat(sessions().find(foreign.id())).contains(foreign);
    }

    @Test
    default void one_of_twenty_inserts_of_the_same_session_wins() {
        Session session = SessionFixtures.created(owner("alice"));

        List<InsertResult> results =
                Simultaneously.call(20, number -> sessions().insert(session));

        assertThat(results).filteredOn(Inserted.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.equals(new AlreadyExists(session)))
                .hasSize(19);
    }

    @Test
    default void one_of_twenty_owners_who_use_one_id_at_once_gets_it() {
        SessionId id = SessionFixtures.created(owner("alice")).id();
        List<Session> wanted = IntStream.range(0, 20)
                .mapToObj(number -> SessionFixtures.withId(id, owner("user-" + number)))
                .toList();

        List<InsertResult> results =
                Simultaneously.call(20, number -> sessions().insert(wanted.get(number)));

        assertThat(results).filteredOn(Inserted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(IdTaken.class::isInstance).hasSize(19);
    }

    @Test
    default void a_session_is_absent_for_others_and_when_unknown() {
        Session session = givenSession(owner("alice"));

        assertThat(sessions().find(Actor.of(owner("bob"), Scope.ADMIN), session.id()))
                .isEmpty();
        assertThat(sessions().find(new SessionId(new UUID(1, 2)))).isEmpty();
        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    default void save_answers_and_stores_the_session_at_its_new_version() {
        Session session = givenSession(owner("alice"));
        Session changed =
                session.titled("New title").recording(false).live(at(5)).ended(at(6));

        Session saved = sessions().save(changed);

        assertThat(saved).isEqualTo(changed.atVersion(session.version() + 1));
        assertThat(sessions().find(session.id())).contains(saved);
    }

    @Test
    default void save_refuses_a_stale_version() {
        Session old = givenSession(owner("alice"));
        Session current = sessions().save(old.titled("Current"));

        assertThatThrownBy(() -> sessions().save(old.titled("Too late"))).isInstanceOf(StaleSession.class);

        assertThat(sessions().find(old.id())).contains(current);
    }

    @Test
    default void save_of_a_session_that_is_gone_is_stale() {
        Session never = SessionFixtures.created(owner("alice"));

        assertThatThrownBy(() -> sessions().save(never)).isInstanceOf(StaleSession.class);
    }

    @Test
    default void a_person_saves_its_own_sessions() {
        Session session = givenSession(owner("alice"));
        Actor bob = Actor.of(owner("bob"));

        assertThatThrownBy(() -> sessions().save(bob, session.titled("Bob was here")))
                .isInstanceOf(StaleSession.class);
        Session saved = sessions().save(Actor.of(session.owner()), session.titled("New title"));

        assertThat(sessions().find(session.id())).contains(saved);
    }

    @Test
    default void one_of_twenty_saves_of_the_same_version_wins() {
        Session session = givenSession(owner("alice"));

        List<Boolean> won = Simultaneously.call(20, number -> saves(session.titled("Title " + number)));

        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    private boolean saves(Session session) {
        try {
            sessions().save(session);
            return true;
        } catch (StaleSession lost) {
            return false;
        }
    }

    @Test
    default void a_list_is_the_owners_newest_first_and_of_equal_times_the_larger_id_first() {
        UserId alice = owner("alice");
        Session old = inserted(SessionFixtures.created(alice, at(0)));
        Session twin = inserted(SessionFixtures.created(alice, at(1)));
        Session laterTwin = inserted(SessionFixtures.created(alice, at(1)));
        inserted(SessionFixtures.created(owner("bob"), at(2)));

        SessionPage page = sessions().list(Actor.of(alice), new SessionQuery(null, 1, 20));

        assertThat(page).isEqualTo(new SessionPage(List.of(laterTwin, twin, old), 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100})
    default void pages_give_each_session_once(int pageSize) {
        UserId alice = owner("alice");
        List<SessionId> newestFirst = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            newestFirst.add(
                    inserted(SessionFixtures.created(alice, at(number / 2))).id());
        }
        Collections.reverse(newestFirst);

        List<SessionId> read = new ArrayList<>();
        for (int page = 1; page <= 6; page++) {
            SessionPage found = sessions().list(Actor.of(alice), new SessionQuery(null, page, pageSize));
            assertThat(found.total()).isEqualTo(5);
            found.sessions().forEach(session -> read.add(session.id()));
        }

        assertThat(read).isEqualTo(newestFirst);
    }

    @Test
    default void a_list_is_filtered_by_status() {
        UserId alice = owner("alice");
        inserted(SessionFixtures.created(alice));
        Session live = inserted(SessionFixtures.live(alice));
        inserted(SessionFixtures.ended(alice));

        SessionPage page = sessions().list(Actor.of(alice), new SessionQuery(SessionStatus.LIVE, 1, 20));

        assertThat(page).isEqualTo(new SessionPage(List.of(live), 1));
    }

    @Test
    default void a_list_of_nothing_is_empty() {
        assertThat(sessions().list(Actor.of(owner("alice")), new SessionQuery(null, 1, 20)))
                .isEqualTo(new SessionPage(List.of(), 0));
    }

    @Test
    default void a_removed_session_is_gone() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);

        sessions().remove(Actor.of(alice), session.id());

        assertThat(sessions().find(session.id())).isEmpty();
    }

    @Test
    default void remove_does_nothing_to_the_sessions_of_others_or_to_unknown_ones() {
        Session session = givenSession(owner("alice"));

        sessions().remove(Actor.of(owner("bob")), session.id());
        sessions().remove(Actor.of(owner("alice")), new SessionId(new UUID(1, 2)));

        assertThat(sessions().find(session.id())).contains(session);
    }

    private Session inserted(Session session) {
        sessions().insert(session);
        return session;
    }

    private static Instant at(int seconds) {
        return SessionFixtures.NOW.plusSeconds(seconds);
    }
}
