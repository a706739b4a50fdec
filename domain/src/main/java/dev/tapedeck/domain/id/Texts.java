package dev.tapedeck.domain.id;

import org.jspecify.annotations.Nullable;

/** Checks on text from outside: bounded, valid Unicode, and free of the NUL that PostgreSQL cannot store. */
public final class Texts {
    private Texts() {}

    /**
     * Returns {@code text} when it is not blank and at most {@code codePointsMax} long.
     *
     * @throws InvalidValue otherwise
     */
    public static String required(String field, @Nullable String text, int codePointsMax) {
        if (text == null || text.isBlank()) {
            throw new InvalidValue(field, "must not be empty");
        }
        return bounded(field, text, codePointsMax);
    }

    /**
     * Returns {@code text}, which may be null.
     *
     * @throws InvalidValue when too long or not storable
     */
    public static @Nullable String optional(String field, @Nullable String text, int codePointsMax) {
        return text == null ? null : bounded(field, text, codePointsMax);
    }

    /**
     * Makes any text storable: drops NUL and lone surrogates, and cuts between code points. For text from other
     * systems.
     */
    public static String storable(String text, int codePointsMax) {
        if (text.length() <= codePointsMax && isStorable(text)) {
            return text;
        }
        return text.codePoints()
                .filter(Texts::isStorable)
                .limit(codePointsMax)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String bounded(String field, String text, int codePointsMax) {
        if (text.codePointCount(0, text.length()) > codePointsMax) {
            throw new InvalidValue(field, "must be at most " + codePointsMax + " characters");
        }
        if (!isStorable(text)) {
            throw new InvalidValue(field, "must be valid Unicode without NUL");
        }
        return text;
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isStorable(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStorable(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
