package dev.tapedeck.domain.media;

/** The kind of a media asset. */
public enum AssetKind {
    /** A playlist with its segments beside it; {@code sizeBytes} counts the segments. */
    HLS,
    /** A whole recording in one file, as a provider or a browser delivered it. */
    FILE,
    /** One participant's track. */
    TRACK,
    /** A still picture. */
    THUMBNAIL,
    /** A sheet of small pictures for seeking. */
    STORYBOARD,
    /** The WebVTT file that maps times to parts of the sheet. */
    STORYBOARD_INDEX,
    /** A single MP4 made for downloading. */
    DOWNLOAD,
    /** The audio alone, made for downloading. */
    AUDIO,
    CAPTIONS,
    WAVEFORM,
    /** Kept and played by a provider. */
    HOSTED;

    /** Whether it comes from a take, and was not made from another asset. */
    public boolean isOriginal() {
        return this == HLS || this == FILE || this == TRACK || this == HOSTED;
    }
}
