package dev.tapedeck.domain.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final String FACE = "\uD83D\uDE00";

    @Test
    void required_text_comes_back_as_it_is() {
        assertThat(Texts.required("title", " ünï " + FACE, 6)).isEqualTo(" ünï " + FACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void required_text_must_not_be_blank(@Nullable String text) {
        assertThatThrownBy(() -> Texts.required("title", text, 10))
                .isInstanceOfSatisfying(InvalidValue.class, refused -> {
                    assertThat(refused.field()).isEqualTo("title");
                    assertThat(refused.reason()).isEqualTo("must not be empty");
                    assertThat(refused).hasMessage("title must not be empty");
                });
    }

    @Test
    void length_is_counted_in_characters_that_people_see_as_one_code_point() {
        assertThat(Texts.required("title", FACE.repeat(5), 5)).hasSize(10);
        assertThatThrownBy(() -> Texts.required("title", FACE.repeat(6), 5))
                .hasMessage("title must be at most 5 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD800", "a\uDC00b", "\uDE00\uD83D"})
    void text_that_cannot_be_stored_is_refused(String text) {
        assertThatThrownBy(() -> Texts.required("title", text, 10))
                .hasMessage("title must be valid Unicode without NUL");
        assertThatThrownBy(() -> Texts.optional("title", text, 10)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void optional_text_may_be_missing_or_empty() {
        assertThat(Texts.optional("description", null, 10)).isNull();
        assertThat(Texts.optional("description", "", 10)).isEmpty();
    }

    @Test
    void words_of_others_are_made_storable() {
        assertThat(Texts.storable("a\u0000b\uD800c" + FACE, 10)).isEqualTo("abc" + FACE);
        assertThat(Texts.storable(FACE.repeat(3), 2)).isEqualTo(FACE.repeat(2));
        assertThat(Texts.storable("", 2)).isEmpty();
    }
}
