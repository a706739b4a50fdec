package dev.tapedeck.domain.session;

/** The result of inserting a session, decided by the transaction that inserts it. */
public sealed interface InsertResult {
    /** The session is new. */
    record Inserted(Session session) implements InsertResult {}

    /** The same owner's session has this id: the request was carried out before. */
    record AlreadyExists(Session session) implements InsertResult {}

    /** Another owner's session has this id. */
    record IdTaken() implements InsertResult {}

    /** Another owner's session that has not ended is in the room. */
    record RoomTaken() implements InsertResult {}
}
