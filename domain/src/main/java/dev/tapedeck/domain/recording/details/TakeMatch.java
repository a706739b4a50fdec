package dev.tapedeck.domain.recording.details;

/** How the run of a platform was matched to a take. Those after {@link #TAKE_ID} are guesses. */
public enum TakeMatch {
    /** The response to the start named the run. */
    JOB_ID,
    /** The run carries the id of the take. */
    TAKE_ID,
    /** The run is of the take's kind, in its room, and began after the take was requested. */
    ROOM,
    /** The run ended without showing its kind, and only one take in its room was open. */
    ONLY_OPEN,
    /** Nobody had requested the run: it was imported into the session of its room that began nearest in time. */
    IMPORTED
}
