package dev.tapedeck.domain.media;

/** What a stored object is for. */
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
    /** The WebVTT that says which part of the sheet belongs to which time. */
    STORYBOARD_INDEX,
    /** A single MP4 made for downloading. */
    DOWNLOAD,
    /** The sound alone, made for downloading. */
    AUDIO,
    CAPTIONS,
    WAVEFORM,
    /** Kept and played by a provider. */
    HOSTED;

    /** Whether it came from a take, rather than being made from another asset. */
    public boolean isOriginal() {
        return this == HLS || this == FILE || this == TRACK || this == HOSTED;
    }
}
