package dev.tapedeck.adapters.video.livekit.twirp;

import java.util.Map;

/** The permissions of a token, with LiveKit's names. */
public enum Grant {
    /** All egress calls. */
    ROOM_RECORD("roomRecord"),
    /** Creating rooms. */
    ROOM_CREATE("roomCreate"),
    /** Listing rooms. */
    ROOM_LIST("roomList"),
    /** Reading one room. */
    ROOM_ADMIN("roomAdmin"),
    /** Entering one room. */
    ROOM_JOIN("roomJoin");

    private final String claim;

    Grant(String claim) {
        this.claim = claim;
    }

    /** A grant for all rooms. */
    public Map<String, Object> everywhere() {
        return Map.of(claim, true);
    }

    /** A grant for one room. */
    public Map<String, Object> in(String room) {
        return Map.of(claim, true, "room", room);
    }
}
