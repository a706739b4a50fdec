package dev.tapedeck.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link SessionRepository} promises about rooms, and about who is in them and what they say to a recording. */
public interface PresenceContract extends StorageFixture {
    private SessionRepository sessions() {
        return storage().port(SessionRepository.class);
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
        assertThat(sessions().insert(second)).isFalse();
        assertThat(sessions().find(Actor.system(), second.id())).isEmpty();
        assertThat(sessions().insert(inRoom(owner("alice"), ProviderKind.DAILY, "blue", 1)))
                .isTrue();
        assertThat(sessions().insert(inRoom(owner("bob"), ProviderKind.LIVEKIT, "blue", 1)))
                .isTrue();
        assertThat(sessions().insert(inRoom(owner("alice"), ProviderKind.FFMPEG, "blue", 1)))
                .isTrue();
        assertThat(sessions().insert(inRoom(owner("bob"), ProviderKind.FFMPEG, "blue", 1)))
                .isTrue();

        sessions()
                .ofRoom(ProviderKind.DAILY, "blue", 10)
                .forEach(open -> sessions().save(open.live(at(2)).ended(at(3))));

        assertThat(sessions().insert(second)).isTrue();
        assertThat(sessions().find(Actor.system(), first.id())).isPresent();
    }

    @Test
    default void one_of_twenty_strangers_who_want_a_room_at_once_gets_it() {
        List<Session> wanted = IntStream.range(0, 20)
                .mapToObj(number -> inRoom(owner("user-" + number), ProviderKind.DAILY, "blue", number))
                .toList();

        List<Boolean> given = Simultaneously.call(20, number -> sessions().insert(wanted.get(number)));

        assertThat(given).filteredOn(Boolean::booleanValue).hasSize(1);
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
    default void sessions_that_somebody_is_in_are_found_by_their_platform_newest_first() {
        Session earlier = given(inRoom(owner("alice"), ProviderKind.DAILY, "blue", 0));
        Session later = given(inRoom(owner("alice"), ProviderKind.DAILY, "green", 1));
        Session left = given(inRoom(owner("alice"), ProviderKind.DAILY, "red", 2));
        Session elsewhere = given(inRoom(owner("alice"), ProviderKind.LIVEKIT, "blue", 3));
        List.of(earlier, later, left, elsewhere)
                .forEach(session -> sessions().joined(participant(session, "stay-1", "Ann", 1)));
        sessions().joined(participant(later, "stay-2", "Bob", 2));
        sessions().left(left.id(), "stay-1", at(3));

        assertThat(sessions().occupied(ProviderKind.DAILY, 10)).containsExactly(later, earlier);
        assertThat(sessions().occupied(ProviderKind.DAILY, 1)).containsExactly(later);
    }

    @Test
    default void a_session_that_has_ended_is_occupied_no_longer() {
        Session session = given(inRoom(owner("alice"), ProviderKind.DAILY, "blue", 0));
        sessions().joined(participant(session, "stay-1", "Ann", 1));

        sessions().save(session.live(at(1)).ended(at(2)));

        assertThat(sessions().occupied(ProviderKind.DAILY, 10)).isEmpty();
    }

    @Test
    default void the_latest_moment_at_which_a_session_was_left_off_counts() {
        Session session = givenSession(owner("alice"));
        assertThat(sessions().leftOffAt(session.id())).isEmpty();

        sessions().leaveOff(session.id(), at(5));
        sessions().leaveOff(session.id(), at(3));

        assertThat(sessions().leftOffAt(session.id())).contains(at(5));
        assertThat(sessions().leftOffAt(new SessionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void of_very_many_stays_the_latest_are_listed() {
        Session session = givenSession(owner("alice"));
        IntStream.rangeClosed(0, 1_000)
                .forEach(number -> sessions().joined(participant(session, "stay-" + number, "Ann", number)));

        assertThat(sessions().participants(session.id()))
                .hasSize(1_000)
                .extracting(ParticipantConnection::providerSessionId)
                .startsWith("stay-1")
                .endsWith("stay-1000");
    }

    @Test
    default void a_room_of_another_name_or_provider_is_another_one() {
        given(inRoom(owner("alice"), ProviderKind.DAILY, "blue", 0));
        givenSession(owner("alice"));

        assertThat(sessions().findByRoom(ProviderKind.DAILY, "Blue")).isEmpty();
        assertThat(sessions().findByRoom(ProviderKind.LIVEKIT, "blue")).isEmpty();
    }

    @Test
    default void those_who_join_are_listed_by_the_time_they_came() {
        Session session = givenSession(owner("alice"));
        ParticipantConnection second = participant(session, "stay-2", "Zoë \uD83D\uDE00 '\"\\", 2);
        ParticipantConnection first = participant(session, "stay-1", "", 1);

        assertThat(sessions().joined(second)).isTrue();
        assertThat(sessions().joined(first)).isTrue();

        assertThat(sessions().participants(session.id())).containsExactly(first, second);
    }

    @Test
    default void one_of_twenty_that_tell_of_a_stay_at_once_is_told_that_it_is_new() {
        Session session = givenSession(owner("alice"));

        List<Boolean> fresh =
                Simultaneously.call(20, number -> sessions().joined(participant(session, "stay-1", "Ann", 1)));

        assertThat(fresh).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(sessions().participants(session.id())).hasSize(1);
    }

    @Test
    default void a_known_stay_gets_a_name_where_it_had_none_and_its_earliest_beginning() {
        Session session = givenSession(owner("alice"));
        sessions().joined(participant(session, "stay-1", "", 3));

        assertThat(sessions().joined(participant(session, "stay-1", "Ann", 2))).isFalse();
        assertThat(sessions().joined(participant(session, "stay-1", "Not Ann", 4)))
                .isFalse();

        assertThat(sessions().participants(session.id())).singleElement().satisfies(stay -> {
            assertThat(stay.name()).isEqualTo("Ann");
            assertThat(stay.joinedAt()).isEqualTo(at(2));
        });
    }

    @Test
    default void the_first_end_of_a_stay_counts_and_it_does_not_begin_again() {
        Session session = givenSession(owner("alice"));
        sessions().joined(participant(session, "stay-1", "Ann", 1));

        sessions().left(session.id(), "stay-1", at(5));
        sessions().left(session.id(), "stay-1", at(9));
        sessions().joined(participant(session, "stay-1", "Ann", 6));

        assertThat(sessions().participants(session.id())).singleElement().satisfies(stay -> {
            assertThat(stay.joinedAt()).isEqualTo(at(1));
            assertThat(stay.leftAt()).isEqualTo(at(5));
        });
    }

    @Test
    default void an_end_may_be_told_before_its_beginning() {
        Session session = givenSession(owner("alice"));

        sessions().left(session.id(), "stay-1", at(5));
        sessions().joined(participant(session, "stay-1", "Ann", 1));

        assertThat(sessions().participants(session.id())).singleElement().satisfies(stay -> {
            assertThat(stay.name()).isEqualTo("Ann");
            assertThat(stay.joinedAt()).isEqualTo(at(1));
            assertThat(stay.leftAt()).isEqualTo(at(5));
        });
    }

    @Test
    default void who_is_there_twice_has_two_stays_and_stays_of_other_sessions_are_theirs() {
        Session session = givenSession(owner("alice"));
        Session other = givenSession(owner("alice"));
        sessions().joined(participant(session, "stay-1", "Ann", 1));
        sessions().joined(participant(session, "stay-2", "Ann", 1));
        sessions().joined(participant(other, "stay-1", "Ann", 1));

        sessions().left(session.id(), "stay-1", at(2));

        assertThat(sessions().participants(session.id()))
                .extracting(ParticipantConnection::leftAt)
                .containsExactly(at(2), null);
        assertThat(sessions().participants(other.id()))
                .extracting(ParticipantConnection::leftAt)
                .containsOnlyNulls();
    }

    @Test
    default void nobody_is_in_a_session_that_is_not_there() {
        Session never = SessionFixtures.created(owner("alice"));

        assertThat(sessions().joined(participant(never, "stay-1", "Ann", 1))).isFalse();
        sessions().left(never.id(), "stay-1", at(2));
        sessions().add(new Consent(never.id(), "Ann", false, at(1)));

        assertThat(sessions().participants(never.id())).isEmpty();
        assertThat(sessions().isRefused(never.id())).isFalse();
    }

    @Test
    default void those_who_were_there_go_with_the_session() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        sessions().joined(participant(session, "stay-1", "Ann", 1));
        sessions().add(new Consent(session.id(), "Ann", false, at(1)));

        sessions().remove(Actor.of(alice), session.id());

        assertThat(sessions().participants(session.id())).isEmpty();
        assertThat(sessions().isRefused(session.id())).isFalse();
    }

    @Test
    default void one_refusal_among_many_consents_is_enough() {
        Session session = givenSession(owner("alice"));
        sessions().add(new Consent(session.id(), "Ann", true, at(1)));
        assertThat(sessions().isRefused(session.id())).isFalse();

        sessions().add(new Consent(session.id(), "Bea", false, at(1)));

        assertThat(sessions().isRefused(session.id())).isTrue();
        assertThat(sessions().isRefused(new SessionId(new UUID(1, 2)))).isFalse();
    }

    @Test
    default void the_latest_word_counts_also_when_it_is_told_first() {
        Session session = givenSession(owner("alice"));

        sessions().add(new Consent(session.id(), "Ann", true, at(5)));
        sessions().add(new Consent(session.id(), "Ann", false, at(4)));
        assertThat(sessions().isRefused(session.id())).isFalse();

        sessions().add(new Consent(session.id(), "Ann", false, at(6)));
        assertThat(sessions().isRefused(session.id())).isTrue();
    }

    private Session given(Session session) {
        sessions().insert(session);
        return session;
    }

    private static Session inRoom(UserId owner, ProviderKind provider, String room, int second) {
        return SessionFixtures.inRoom(owner, provider, room, SessionPolicy.DEFAULT, at(second));
    }

    private static ParticipantConnection participant(Session session, String stay, String name, int second) {
        return SessionFixtures.participant(session.id(), stay, name, at(second));
    }

    private static Instant at(int seconds) {
        return SessionFixtures.NOW.plusSeconds(seconds);
    }
}
