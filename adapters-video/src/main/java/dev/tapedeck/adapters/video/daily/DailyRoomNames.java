package dev.tapedeck.adapters.video.daily;

import dev.tapedeck.domain.capture.room.RoomNames;

/** Daily's rules for the names of rooms: letters, digits, dashes and underscores. Such a name is safe in an address. */
final class DailyRoomNames {
    static final RoomNames ALL = new RoomNames("_-");

    private DailyRoomNames() {}

    static boolean isValid(String room) {
        return ALL.isValid(room);
    }

    /** @throws IllegalArgumentException when Daily does not allow this name */
    static String required(String room) {
        if (!isValid(room)) {
            throw new IllegalArgumentException("Daily has no rooms of that name: letters, digits, - and _ only");
        }
        return room;
    }
}
