package dev.tapedeck.domain.capture.room;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a room.
 *
 * @param connection the platform's name for this stay; who is there twice has two
 * @param user the platform's name for the person, null for somebody unknown
 * @param name as shown to others; may be empty
 */
public record ConnectedParticipant(
        String connection, @Nullable String user, String name) {}
