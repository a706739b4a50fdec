package dev.tapedeck.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderKindTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", "example", "b-2", "a1234567890123456789012345678901"})
    void a_provider_may_have_any_name_of_the_right_shape(String name) {
        assertThat(new ProviderKind(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LIVEKIT", "2b", "-a", "a_b", "a b", "é", "a\n", "a12345678901234567890123456789012"})
    void another_shape_is_no_name(String name) {
        assertThatThrownBy(() -> new ProviderKind(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
