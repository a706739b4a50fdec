package dev.tapedeck.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.ProviderKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "daily-stand_up", "A1"})
    void plain_names_are_names_everywhere(String name) {
        assertThat(RoomNames.required("room", name)).isEqualTo(name);
        assertThat(RoomNames.required("room", ProviderKind.DAILY, name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "a\n", "a\u0000"})
    void others_are_refused_with_their_field(String name) {
        assertThatThrownBy(() -> RoomNames.required("roomName", name))
                .isInstanceOfSatisfying(InvalidValue.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo("roomName");
                    assertThat(invalid.reason()).isEqualTo("must be 1 to 128 characters of A-Z a-z 0-9 . _ -");
                });
    }

    @Test
    void a_name_has_up_to_128_characters() {
        assertThat(RoomNames.required("room", "a".repeat(128))).hasSize(128);
        assertThatThrownBy(() -> RoomNames.required("room", "a".repeat(129))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void daily_knows_no_dot() {
        assertThat(RoomNames.required("room", ProviderKind.LIVEKIT, "a.b")).isEqualTo("a.b");
        assertThatThrownBy(() -> RoomNames.required("room_name", ProviderKind.DAILY, "a.b"))
                .isInstanceOfSatisfying(InvalidValue.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo("room_name");
                    assertThat(invalid.reason()).isEqualTo("must be 1 to 128 characters of A-Z a-z 0-9 _ -");
                });
    }
}
