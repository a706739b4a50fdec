package dev.tapedeck.adapters.persistence.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetsTest {
    @Test
    void a_short_text_is_its_own_snippet() {
        assertThat(Snippets.of("  The blue rocket ", "rocket")).isEqualTo("The blue rocket");
    }

    @Test
    void a_text_of_the_largest_length_is_not_cut() {
        assertThat(Snippets.of("x".repeat(Snippets.LENGTH_MAX), "x")).hasSize(Snippets.LENGTH_MAX);
    }

    @Test
    void a_long_text_is_cut_around_the_first_word() {
        String snippet = Snippets.of("a ".repeat(500) + "Rocket" + " b".repeat(500), "rocket");

        assertThat(snippet).startsWith("…").endsWith("…").contains("Rocket").hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void the_beginning_and_the_end_of_a_text_are_not_marked_as_cut() {
        assertThat(Snippets.of("rocket" + " b".repeat(500), "rocket"))
                .startsWith("rocket")
                .endsWith("…");
        assertThat(Snippets.of("a ".repeat(500) + "rocket", "rocket"))
                .startsWith("…")
                .endsWith("rocket");
    }

    @Test
    void a_character_of_two_halves_is_not_cut_in_two() {
        for (int shift = 0; shift < 4; shift++) {
            String snippet = Snippets.of("x".repeat(shift) + "\uD83D\uDE80".repeat(400) + " rocket", "rocket");

            assertThat(snippet.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        }
    }
}
