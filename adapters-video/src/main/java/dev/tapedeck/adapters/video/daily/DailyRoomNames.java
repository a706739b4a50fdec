package dev.tapedeck.adapters.video.daily;

import dev.tapedeck.domain.capture.room.RoomNames;

/** What Daily takes for a room's name: letters, digits, dashes and underscores. Such a name is safe in an address. */
final class DailyRoomNames {
    static final RoomNames ALL = new RoomNames("_-");

    private DailyRoomNames() {}

    static boolean isValid(String room) {
        return ALL.isValid(room);
    }

    /** @throws IllegalArgumentException when Daily cannot have such a room */
    static String required(String room) {
        if (!isValid(room)) {
            throw new IllegalArgumentException("Daily has no rooms of that name: letters, digits, - and _ only");
        }
        return room;
    }
}
