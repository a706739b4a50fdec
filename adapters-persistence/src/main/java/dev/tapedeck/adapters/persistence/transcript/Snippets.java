package dev.tapedeck.adapters.persistence.transcript;

import java.util.Arrays;
import java.util.Locale;

/** Cuts the part of a text around the first match of some words. */
final class Snippets {
    static final int LENGTH_MAX = 300;

    private static final int LEAD = 80;
    private static final String CUT = "…";

    private Snippets() {}

    /** At most {@link #LENGTH_MAX} characters; the whole text when it is short enough. */
    static String of(String text, String words) {
        String stripped = text.strip();
        if (stripped.length() <= LENGTH_MAX) {
            return stripped;
        }
        int from = betweenCharacters(stripped, Math.max(0, firstOf(stripped, words) - LEAD));
        int room = LENGTH_MAX - 2 * CUT.length();
        int to = betweenCharacters(stripped, Math.min(stripped.length(), from + room));
        return (from == 0 ? "" : CUT) + stripped.substring(from, to) + (to == stripped.length() ? "" : CUT);
    }

    /** Moves a cut that would split a surrogate pair. */
    private static int betweenCharacters(String text, int index) {
        boolean within = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return within ? index - 1 : index;
    }

    private static int firstOf(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .mapToInt(lower::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(0);
    }
}
