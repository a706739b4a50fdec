package dev.tapedeck.adapters.video.ffmpeg;

/** Who ended a capture. */
enum StopCause {
    /** Nobody of us. */
    NONE,
    ASKED,
    /** It has run for as long as it may. */
    LIMIT_REACHED,
    SERVER_CLOSING,
    NEVER_BEGAN,
    STALLED,
    SPOOL_FULL
}
