package dev.tapedeck.adapters.video.livekit.twirp;

import java.util.Map;

/** What a token allows; the names are LiveKit's. */
public enum Grant {
    /** Everything about egress. */
    ROOM_RECORD("roomRecord"),
    /** Making rooms. */
    ROOM_CREATE("roomCreate"),
    /** Seeing which rooms there are. */
    ROOM_LIST("roomList"),
    /** Looking into one room. */
    ROOM_ADMIN("roomAdmin"),
    /** Entering one room. */
    ROOM_JOIN("roomJoin");

    private final String claim;

    Grant(String claim) {
        this.claim = claim;
    }

    /** For every room. */
    public Map<String, Object> everywhere() {
        return Map.of(claim, true);
    }

    /** For one room. */
    public Map<String, Object> in(String room) {
        return Map.of(claim, true, "room", room);
    }
}
