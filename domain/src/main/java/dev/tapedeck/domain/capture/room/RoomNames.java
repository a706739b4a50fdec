package dev.tapedeck.domain.capture.room;

import dev.tapedeck.domain.id.InvalidValue;
import java.util.regex.Pattern;

/**
 * The names that the rooms of a provider may have: 1 to 128 letters, digits and characters of a punctuation. They travel
 * in addresses and object keys, so that they are plain. Immutable.
 *
 * @param punctuation some of {@code ._-}
 */
public record RoomNames(String punctuation) {
    private static final int LENGTH_MAX = 128;
    private static final Pattern PLAIN = Pattern.compile("[._-]*");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[A-Za-z0-9]*");

    /** The names that a room may have anywhere. */
    public static final RoomNames ANY = new RoomNames("._-");

    public RoomNames {
        if (!PLAIN.matcher(punctuation).matches()) {
            throw new IllegalArgumentException("punctuation must be some of ._-: " + punctuation);
        }
    }

    /**
     * The name, where it is one.
     *
     * @param field that holds the name, for the error
     * @throws InvalidValue when no room can have it
     */
    public String required(String field, String name) {
        if (!isValid(name)) {
            throw new InvalidValue(
                    field,
                    "must be 1 to " + LENGTH_MAX + " characters of A-Z a-z 0-9 "
                            + String.join(" ", punctuation.split("")));
        }
        return name;
    }

    public boolean isValid(String name) {
        return !name.isEmpty() && name.length() <= LENGTH_MAX && name.chars().allMatch(this::isAllowed);
    }

    private boolean isAllowed(int character) {
        return punctuation.indexOf(character) >= 0
                || LETTERS_AND_DIGITS.matcher(Character.toString(character)).matches();
    }
}
