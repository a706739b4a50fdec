package dev.tapedeck.domain.event;

/** The type of a domain event, such as {@code recording.completed} in server-sent events. */
public enum EventType {
    CREATED("recording.created"),
    STOP_ASKED("recording.stop_asked"),
    ACTIVE("recording.active"),
    PROCESSING("recording.processing"),
    COMPLETED("recording.completed"),
    FAILED("recording.failed"),
    UPDATED("recording.updated"),
    MEDIA_ADDED("recording.media_added"),
    DELETED("recording.deleted");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
