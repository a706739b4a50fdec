package dev.tapedeck.domain.session;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.regex.Pattern;

/** The rules for names of rooms. Names are part of addresses and object keys, so only plain characters are allowed. */
public final class RoomNames {
    private static final Pattern ANY = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern WITHOUT_DOT = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private RoomNames() {}

    /**
     * Checks a name by the rules that hold for all providers.
     *
     * @param field the name of the field, for the error
     * @throws InvalidValue when it cannot be the name of a room
     */
    public static String required(String field, String name) {
        return required(field, name, ANY, ". _ -");
    }

    /**
     * Checks a name by the rules of one provider; Daily does not allow dots.
     *
     * @param field the name of the field, for the error
     * @throws InvalidValue when the provider does not allow this name
     */
    public static String required(String field, ProviderKind provider, String name) {
        return provider.equals(ProviderKind.DAILY) ? required(field, name, WITHOUT_DOT, "_ -") : required(field, name);
    }

    private static String required(String field, String name, Pattern rule, String punctuation) {
        if (!rule.matcher(name).matches()) {
            throw new InvalidValue(field, "must be 1 to 128 characters of A-Z a-z 0-9 " + punctuation);
        }
        return name;
    }
}
