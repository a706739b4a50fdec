package dev.tapedeck.domain.capture.room;

import org.jspecify.annotations.Nullable;

/**
 * A participant who is connected to a room.
 *
 * @param connection the platform's id of this connection; a participant who is connected twice has two
 * @param user the platform's id of the person, null when unknown
 * @param name as shown to others; may be empty
 */
public record ConnectedParticipant(
        String connection, @Nullable String user, String name) {}
