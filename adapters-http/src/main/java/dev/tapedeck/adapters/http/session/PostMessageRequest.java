package dev.tapedeck.adapters.http.session;

import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.session.message.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request to add a message to a session. */
record PostMessageRequest(
        String role, String content, @Nullable Instant createdAt) {
    PostMessageRequest {
        Texts.required("role", role, Message.ROLE_LENGTH_MAX);
        Texts.required("content", content, Message.CONTENT_LENGTH_MAX);
    }
}
