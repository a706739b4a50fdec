package dev.tapedeck.application.provider.webhook;

/** What applying one update of an event has come to. */
enum UpdateResult {
    /** Applied; the state of its event is not stored yet. */
    APPLIED,
    /** Applied; its event was stored as handled by the same transaction. */
    APPLIED_AND_STORED,
    /** About a run or a room that is not ours. */
    FOREIGN,
    /** About a run that may turn out to be ours. */
    NOT_MATCHED_YET
}
