package dev.tapedeck.domain.id;

import java.util.regex.Pattern;

/** Removes from texts for people and logs what may permit something: credentials and parameters of addresses. */
public final class Redaction {
    /** All before the last {@code @}, as a password may itself hold one, and slashes. */
    private static final Pattern CREDENTIALS = Pattern.compile("([a-zA-Z][\\w+.-]*://|^)\\S*@");

    private static final Pattern PARAMETERS = Pattern.compile("[?#]\\S+");
    private static final String HIDDEN = "***";

    private Redaction() {}

    /** An address, or a text that was meant to be one, without user, password, query and fragment. */
    public static String ofAddress(String text) {
        String anonymous = CREDENTIALS.matcher(text).replaceAll("$1" + HIDDEN + "@");
        return PARAMETERS.matcher(anonymous).replaceAll("?" + HIDDEN);
    }
}
