package dev.tapedeck.domain.provider;

/** Who captures. */
public enum ProviderKind {
    /** Any stream, captured by our own process. The default. */
    FFMPEG,
    LIVEKIT,
    DAILY,
    KINESCOPE,
    BROWSER
}
