package dev.tapedeck.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.Fresh;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.InProgress;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.Mismatch;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.Responded;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link IdempotencyKeys} promises. */
public interface IdempotencyKeysContract extends StorageFixture {
    Instant NOW = SettableClock.START;
    UUID FIRST = new UUID(1, 1);
    UUID SECOND = new UUID(2, 2);
    StoredResponse RESPONSE =
            new StoredResponse(201, "application/json", "/api/recordings/1", "{\"title\":\"Ünï \uD83D\uDE00\"}");

    private IdempotencyKeys keys() {
        return storage().port(IdempotencyKeys.class);
    }

    @Test
    default void a_new_key_is_fresh_with_the_id_that_came_with_it() {
        assertThat(keys().claim(key("alice"), FIRST, NOW)).isEqualTo(new Fresh(FIRST));
    }

    @Test
    default void a_key_is_in_progress_until_it_is_answered() {
        keys().claim(key("alice"), FIRST, NOW);

        assertThat(keys().claim(
                                key("alice"),
                                SECOND,
                                NOW.plus(IdempotencyKeys.LEASE).minusMillis(1)))
                .isEqualTo(new InProgress());
    }

    @Test
    default void an_answered_key_gives_its_answer_whenever_it_is_asked() {
        keys().claim(key("alice"), FIRST, NOW);

        keys().complete(key("alice"), RESPONSE);

        assertThat(keys().claim(key("alice"), SECOND, NOW)).isEqualTo(new Responded(RESPONSE));
        assertThat(keys().claim(key("alice"), SECOND, NOW.plusSeconds(3_600))).isEqualTo(new Responded(RESPONSE));
    }

    @Test
    default void a_key_of_another_body_is_a_mismatch_answered_or_not() {
        IdempotencyKey changed = new IdempotencyKey(owner("alice"), "POST /api/recordings", "key-1", "other-hash");
        keys().claim(key("alice"), FIRST, NOW);
        assertThat(keys().claim(changed, SECOND, NOW)).isEqualTo(new Mismatch());

        keys().complete(key("alice"), RESPONSE);

        assertThat(keys().claim(changed, SECOND, NOW)).isEqualTo(new Mismatch());
    }

    @Test
    default void a_claim_whose_holder_died_is_fresh_again_with_the_first_id() {
        keys().claim(key("alice"), FIRST, NOW);
        Instant later = NOW.plus(IdempotencyKeys.LEASE);

        assertThat(keys().claim(key("alice"), SECOND, later)).isEqualTo(new Fresh(FIRST));
        assertThat(keys().claim(key("alice"), SECOND, later.plusSeconds(1))).isEqualTo(new InProgress());
    }

    @Test
    default void one_of_fifty_claims_at_once_is_fresh() {
        IdempotencyKey key = key("alice");

        List<IdempotencyClaim> claims = Simultaneously.call(50, number -> keys().claim(key, new UUID(7, number), NOW));

        assertThat(claims).filteredOn(Fresh.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(InProgress.class::isInstance).hasSize(49);
    }

    @Test
    default void one_of_twenty_that_take_over_a_dead_claim_is_fresh() {
        IdempotencyKey key = key("alice");
        keys().claim(key, FIRST, NOW);
        Instant later = NOW.plus(IdempotencyKeys.LEASE).plusSeconds(1);

        List<IdempotencyClaim> claims = Simultaneously.call(20, number -> keys().claim(key, SECOND, later));

        assertThat(claims).filteredOn(Fresh.class::isInstance).containsExactly(new Fresh(FIRST));
    }

    @Test
    default void keys_of_other_owners_and_of_other_requests_do_not_meet() {
        UserId alice = owner("alice");
        keys().claim(key("alice"), FIRST, NOW);

        assertThat(keys().claim(key("bob"), SECOND, NOW)).isEqualTo(new Fresh(SECOND));
        assertThat(keys().claim(new IdempotencyKey(alice, "POST /api/sessions", "key-1", "hash"), SECOND, NOW))
                .isEqualTo(new Fresh(SECOND));
    }

    @Test
    default void a_released_key_is_fresh_again() {
        keys().claim(key("alice"), FIRST, NOW);

        keys().release(key("alice"));

        assertThat(keys().claim(key("alice"), SECOND, NOW)).isInstanceOf(Fresh.class);
    }

    @Test
    default void release_does_not_take_an_answer_back() {
        keys().claim(key("alice"), FIRST, NOW);
        keys().complete(key("alice"), RESPONSE);

        keys().release(key("alice"));

        assertThat(keys().claim(key("alice"), SECOND, NOW)).isEqualTo(new Responded(RESPONSE));
    }

    @Test
    default void answering_or_releasing_what_nobody_claimed_is_harmless() {
        keys().complete(key("alice"), RESPONSE);
        keys().release(key("alice"));

        assertThat(keys().claim(key("alice"), FIRST, NOW)).isEqualTo(new Fresh(FIRST));
    }

    @Test
    default void prune_removes_old_keys_a_bounded_number_at_a_time() {
        for (int number = 0; number < 3; number++) {
            keys().claim(new IdempotencyKey(owner("alice"), "POST /x", "old-" + number, "hash"), FIRST, NOW);
        }
        keys().claim(key("alice"), FIRST, NOW.plusSeconds(1));
        Instant before = NOW.plusSeconds(1);

        assertThat(keys().prune(before, 2)).isEqualTo(2);
        assertThat(keys().prune(before, 2)).isEqualTo(1);
        assertThat(keys().prune(before, 2)).isZero();
        assertThat(keys().claim(key("alice"), SECOND, NOW.plusSeconds(2))).isEqualTo(new InProgress());
    }

    private IdempotencyKey key(String subject) {
        return new IdempotencyKey(owner(subject), "POST /api/recordings", "key-1", "hash");
    }
}
