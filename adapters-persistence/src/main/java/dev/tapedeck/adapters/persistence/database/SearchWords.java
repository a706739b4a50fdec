package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.access.Actor;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Words that people search for, as text queries of PostgreSQL. Every word must occur, longer ones at least as the start
 * of a word.
 */
public final class SearchWords {
    /** Shorter beginnings are shared by too many words to look all of them up. */
    private static final int PREFIX_LENGTH_MIN = 3;

    private static final int WORDS_MAX = 20;

    private SearchWords() {}

    /** For {@code to_tsquery}: each word quoted, so that no character in it is an operator; empty when there is none. */
    public static String query(String words) {
        return Arrays.stream(words.strip().split("[\\s\\p{Z}]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(WORDS_MAX)
                .map(SearchWords::quoted)
                .collect(Collectors.joining(" & "));
    }

    /** The lexeme that stands for the owner of a text, as a query; the empty query when everything may be seen. */
    public static String owner(Actor actor) {
        return actor.ownerFilter().map(owner -> "'@" + owner + "'").orElse("");
    }

    private static String quoted(String word) {
        String literal = "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
        return word.codePointCount(0, word.length()) < PREFIX_LENGTH_MIN ? literal : literal + ":*";
    }
}
