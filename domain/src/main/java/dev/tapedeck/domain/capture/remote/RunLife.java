package dev.tapedeck.domain.capture.remote;

/** What is known about a run that its platform lists as running, besides the listing. */
public enum RunLife {
    /** It is being recorded. */
    ALIVE,
    /** It gives no sign of life; its end may still be reported. */
    UNCERTAIN,
    /** Nothing records it, and its end will never be reported. */
    DEAD
}
