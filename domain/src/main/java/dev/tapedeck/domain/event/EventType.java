package dev.tapedeck.domain.event;

import dev.tapedeck.domain.recording.RecordingStatus;

/** What happened to a recording, in the words that followers hear: {@code recording.completed}. */
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

    /** The event that a recording has come to a status. */
    public static EventType of(RecordingStatus status) {
        return switch (status) {
            case STARTING -> CREATED;
            case ACTIVE -> ACTIVE;
            case PROCESSING -> PROCESSING;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
        };
    }
}
