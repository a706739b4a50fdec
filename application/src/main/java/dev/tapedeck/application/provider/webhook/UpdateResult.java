package dev.tapedeck.application.provider.webhook;

/** The result of applying one update of an event. */
enum UpdateResult {
    /** Applied; the state of its event is not stored yet. */
    APPLIED,
    /** Applied; its event was stored as handled by the same transaction. */
    APPLIED_AND_STORED,
    /** The update is about a run or room of another application. */
    FOREIGN,
    /** The update is about a run that may later match a take. */
    NOT_MATCHED_YET
}
