package dev.tapedeck.adapters.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rocket | 'rocket':*",
                "blue rocket | 'blue':* & 'rocket':*",
                "it is | 'it' & 'is'",
                "O'Neil | 'O''Neil':*",
                "a\\b!c | 'a\\\\b!c':*",
                "!!! rocket & | 'rocket':*",
            })
    void words_become_a_query_without_operators_of_their_own(String words, String query) {
        assertThat(SearchQuery.query(words)).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({"' '", "'%'", "'_ !'"})
    void without_a_letter_or_digit_there_is_no_query(String words) {
        assertThat(SearchQuery.query(words)).isEmpty();
    }

    @Test
    void no_more_words_are_looked_up_than_a_bound() {
        assertThat(SearchQuery.query("word ".repeat(21)).split(" & ")).hasSize(20);
        assertThat(SearchQuery.patterns("word ".repeat(21))).hasSize(20);
    }

    @Test
    void patterns_mean_their_characters_literally() {
        assertThat(SearchQuery.patterns("100% A_b \\")).containsExactly("%100\\%%", "%a\\_b%", "%\\\\%");
    }
}
