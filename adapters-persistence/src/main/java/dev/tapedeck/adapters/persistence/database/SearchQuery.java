package dev.tapedeck.adapters.persistence.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that people search for, as PostgreSQL looks them up: a text query, which an index answers, and patterns, which
 * what was found has to match as well, since a text query knows no punctuation. Together: every word must occur as it
 * is written, in either case, at the start of a word of the text.
 */
public final class SearchQuery {
    /** Shorter beginnings are shared by too many words to look all of them up. */
    private static final int PREFIX_LENGTH_MIN = 3;

    private static final int WORDS_MAX = 20;

    private SearchQuery() {}

    /** For {@code to_tsquery}: each word quoted, so that no character in it is an operator; empty when there is none. */
    public static String query(String words) {
        return split(words)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(SearchQuery::quoted)
                .collect(Collectors.joining(" & "));
    }

    /** For {@code like all}, against a text in lower case. */
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
