package dev.tapedeck.adapters.persistence.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a search, in the forms that PostgreSQL needs: a text query for the index, and patterns that the hits
 * must also match, as a text query ignores punctuation. Together they require that every word occurs as written, in
 * either case, at the start of a word of the text.
 */
public final class SearchQuery {
    /** Shorter prefixes match too many words. */
    private static final int PREFIX_LENGTH_MIN = 3;

    private static final int WORDS_MAX = 20;

    private SearchQuery() {}

    /**
     * The query for {@code to_tsquery}, with each word quoted, so that no character is an operator; empty when there
     * are no words.
     */
    public static String query(String words) {
        return split(words)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(SearchQuery::quoted)
                .collect(Collectors.joining(" & "));
    }

    /** The patterns for {@code like all}, for text in lower case. */
    public static String[] patterns(String words) {
        return split(words)
                .map(word -> "%" + word.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }

    private static Stream<String> split(String words) {
        return Arrays.stream(words.strip().split("[\\s\\p{Z}]+")).limit(WORDS_MAX);
    }

    private static String quoted(String word) {
        String literal = "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
        return word.codePointCount(0, word.length()) < PREFIX_LENGTH_MIN ? literal : literal + ":*";
    }
}
