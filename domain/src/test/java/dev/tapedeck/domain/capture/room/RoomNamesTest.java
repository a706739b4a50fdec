package dev.tapedeck.domain.capture.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomNamesTest {
    private static final RoomNames WITHOUT_DOTS = new RoomNames("_-");

    @ParameterizedTest
    @ValueSource(strings = {"a", "daily-stand_up", "A1"})
    void plain_names_are_names_everywhere(String name) {
        assertThat(RoomNames.ANY.required("room", name)).isEqualTo(name);
        assertThat(WITHOUT_DOTS.required("room", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "a\n", "a\u0000"})
    void others_are_refused_with_their_field(String name) {
        assertThatThrownBy(() -> RoomNames.ANY.required("roomName", name))
                .isInstanceOfSatisfying(InvalidValue.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo("roomName");
                    assertThat(invalid.reason()).isEqualTo("must be 1 to 128 characters of A-Z a-z 0-9 . _ -");
                });
    }

    @Test
    void a_name_has_up_to_128_characters() {
        assertThat(RoomNames.ANY.required("room", "a".repeat(128))).hasSize(128);
        assertThatThrownBy(() -> RoomNames.ANY.required("room", "a".repeat(129)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_provider_may_know_no_dot() {
        assertThat(RoomNames.ANY.required("room", "a.b")).isEqualTo("a.b");
        assertThatThrownBy(() -> WITHOUT_DOTS.required("room_name", "a.b"))
                .isInstanceOfSatisfying(InvalidValue.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo("room_name");
                    assertThat(invalid.reason()).isEqualTo("must be 1 to 128 characters of A-Z a-z 0-9 _ -");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", " ", "._-~"})
    void punctuation_that_does_not_travel_in_addresses_is_refused(String punctuation) {
        assertThatThrownBy(() -> new RoomNames(punctuation)).isInstanceOf(IllegalArgumentException.class);
    }
}
