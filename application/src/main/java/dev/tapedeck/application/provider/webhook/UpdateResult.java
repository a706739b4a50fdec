package dev.tapedeck.application.provider.webhook;

/** What became of one piece of news. */
public enum UpdateResult {
    /** Done, and what became of its event is not kept yet. */
    APPLIED,
    /** Done; its event was kept as handled by the same transaction. */
    APPLIED_AND_KEPT,
    /** About something that is not ours. */
    FOREIGN,
    /** About a run that may turn out to be ours. */
    NOT_KNOWN_YET
}
