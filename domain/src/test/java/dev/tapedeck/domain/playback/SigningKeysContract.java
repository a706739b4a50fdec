package dev.tapedeck.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.storage.StorageFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link SigningKeys} promises. */
public interface SigningKeysContract extends StorageFixture {
    private SigningKeys keys() {
        return storage().port(SigningKeys.class);
    }

    @Test
    default void a_key_has_32_bytes_and_stays_the_same() {
        byte[] first = keys().key("playback");

        assertThat(first).hasSize(32);
        assertThat(keys().key("playback")).isEqualTo(first);
    }

    @Test
    default void names_have_keys_of_their_own() {
        assertThat(keys().key("playback")).isNotEqualTo(keys().key("webhooks"));
    }

    @Test
    default void fifty_that_ask_at_once_get_the_same_key() {
        List<byte[]> given = Simultaneously.call(50, number -> keys().key("playback"));

        assertThat(given).hasSize(50).allSatisfy(key -> assertThat(key).isEqualTo(given.get(0)));
    }

    @Test
    default void what_a_caller_does_to_its_copy_changes_nothing() {
        byte[] original = keys().key("playback").clone();

        keys().key("playback")[0]++;

        assertThat(keys().key("playback")).isEqualTo(original);
    }
}
