package dev.tapedeck.domain.recording.details;

/** What a recording shows. */
public enum RecordingType {
    CAMERA,
    AUDIO,
    SCREEN,
    SCREEN_CAMERA,
    SLIDES_CAMERA,
    SLIDES,
    ROOM,
    STREAM
}
