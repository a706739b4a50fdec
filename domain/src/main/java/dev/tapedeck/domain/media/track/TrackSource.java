package dev.tapedeck.domain.media.track;

/** The source of a track. */
public enum TrackSource {
    MICROPHONE,
    SCREEN_AUDIO,
    CAMERA,
    SCREEN,
    /** Unknown; the track is kept, but not used for the mix and the transcript. */
    OTHER;

    /** Whether the track may contain speech. */
    public boolean isSpeech() {
        return this == MICROPHONE;
    }

    public boolean isVideo() {
        return this == CAMERA || this == SCREEN;
    }
}
