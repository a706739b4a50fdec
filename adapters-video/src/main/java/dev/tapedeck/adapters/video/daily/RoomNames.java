package dev.tapedeck.adapters.video.daily;

import java.util.regex.Pattern;

/** What Daily takes for a room's name: letters, digits, dashes and underscores. Such a name is safe in an address. */
final class RoomNames {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private RoomNames() {}

    static boolean isValid(String room) {
        return SHAPE.matcher(room).matches();
    }

    /** @throws IllegalArgumentException when Daily cannot have such a room */
    static String required(String room) {
        if (!isValid(room)) {
            throw new IllegalArgumentException("Daily has no rooms of that name: letters, digits, - and _ only");
        }
        return room;
    }
}
