package dev.tapedeck.adapters.video.ffmpeg;

/** Who ended a capture. */
enum StopCause {
    /** Nobody of us. */
    NONE,
    ASKED,
    SERVER_CLOSING,
    NEVER_BEGAN,
    STALLED,
    SPOOL_FULL
}
