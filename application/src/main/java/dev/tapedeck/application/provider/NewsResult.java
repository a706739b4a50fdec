package dev.tapedeck.application.provider;

/** What became of one piece of news. */
enum NewsResult {
    /** Done, and its event is not marked yet. */
    APPLIED,
    /** Done; its event was marked by the same transaction. */
    APPLIED_AND_MARKED,
    /** About something that is not ours. */
    FOREIGN,
    /** About a run that may turn out to be ours. */
    NOT_KNOWN_YET
}
