package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a room.
 *
 * @param leftAt null while they are there
 */
record FakeConnection(
        String connection,
        @Nullable String user,
        String name,
        Instant joinedAt,
        @Nullable Instant leftAt) {
    FakeConnection left(Instant at) {
        return new FakeConnection(connection, user, name, joinedAt, at);
    }

    boolean isThere() {
        return leftAt == null;
    }

    ObjectNode presence(String room, String meeting) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("room", room)
                .put("id", connection)
                .put("userId", user)
                .put("userName", name)
                .put("mtgSessionId", meeting)
                .put("joinTime", joinedAt.toString())
                .put("duration", 1);
    }

    /** Times have fractions here. */
    ObjectNode event(String room) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("joined_at", joinedAt.toEpochMilli() / 1_000.0)
                .put("session_id", connection)
                .put("room", room)
                .put("user_id", user)
                .put("user_name", name)
                .put("owner", false);
        if (leftAt != null) {
            event.put("duration", Duration.between(joinedAt, leftAt).toMillis() / 1_000.0);
        }
        return event;
    }
}
