package dev.tapedeck.domain.media.track;

/** Where a track comes from. */
public enum TrackSource {
    MICROPHONE,
    SCREEN_AUDIO,
    CAMERA,
    SCREEN,
    /** Of a kind that is not known; kept, and left out of the mix and the transcript. */
    OTHER;

    /** Whether somebody may be heard speaking in it. */
    public boolean isSpeech() {
        return this == MICROPHONE;
    }

    public boolean isVideo() {
        return this == CAMERA || this == SCREEN;
    }
}
