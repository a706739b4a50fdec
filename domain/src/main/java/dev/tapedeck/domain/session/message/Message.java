package dev.tapedeck.domain.session.message;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import java.time.Instant;
import java.util.UUID;

/**
 * A message of a session, spoken or written.
 *
 * @param role {@code user}, {@code assistant} or a speaker's name, 1 to 100 characters without line breaks
 * @param content 1 to 10,000 characters
 */
public record Message(UUID id, SessionId session, String role, String content, Instant createdAt) {
    public static final int ROLE_LENGTH_MAX = 100;
    public static final int CONTENT_LENGTH_MAX = 10_000;

    public Message {
        Texts.required("role", role, ROLE_LENGTH_MAX);
        Texts.required("content", content, CONTENT_LENGTH_MAX);
        if (role.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("role", "must be one line");
        }
    }
}
