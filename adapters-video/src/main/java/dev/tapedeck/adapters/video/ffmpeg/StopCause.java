package dev.tapedeck.adapters.video.ffmpeg;

/** Why a capture was ended. */
enum StopCause {
    /** Not ended by us. */
    NONE,
    ASKED,
    /** It reached its time limit. */
    LIMIT_REACHED,
    SERVER_CLOSING,
    NEVER_BEGAN,
    STALLED,
    SPOOL_FULL
}
