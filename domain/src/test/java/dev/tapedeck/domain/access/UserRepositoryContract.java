package dev.tapedeck.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.storage.StorageFixture;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link UserRepository} promises. */
public interface UserRepositoryContract extends StorageFixture {
    private UserRepository users() {
        return storage().port(UserRepository.class);
    }

    @Test
    default void a_subject_is_the_same_user_every_time() {
        UserId first = users().idOf(new Caller("alice", "Alice", "alice@example.org", Set.of()));

        UserId again = users().idOf(new Caller("alice", "Alice Baker", null, Set.of(Scope.ADMIN)));

        assertThat(again).isEqualTo(first);
    }

    @Test
    default void subjects_are_different_users_also_with_one_name_and_address() {
        UserId alice = users().idOf(new Caller("alice", "A", "a@example.org", Set.of()));
        UserId upper = users().idOf(new Caller("Alice", "A", "a@example.org", Set.of()));

        assertThat(upper).isNotEqualTo(alice);
    }

    @Test
    default void a_subject_that_fifty_ask_for_at_once_is_one_user() {
        List<UserId> ids =
                Simultaneously.call(50, number -> users().idOf(new Caller("crowd", "Name " + number, null, Set.of())));

        assertThat(ids).hasSize(50).containsOnly(ids.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "auth0|12345", "'; drop table users; --", "ünï \uD83D\uDE00 \u202E", "a\\b\"c"})
    default void any_subject_is_a_user(String subject) {
        UserId id = owner(subject);

        assertThat(owner(subject)).isEqualTo(id);
    }

    @Test
    default void the_longest_subject_is_a_user() {
        String longest = "\uD83D\uDE00".repeat(Caller.SUBJECT_LENGTH_MAX);

        assertThat(owner(longest)).isEqualTo(owner(longest));
    }
}
