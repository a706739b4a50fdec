package dev.tapedeck.domain.recording.details;

/** The content of a recording. */
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
