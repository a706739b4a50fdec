package dev.tapedeck.adapters.http.route;

import dev.tapedeck.adapters.http.json.Json;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a value, so that it can be kept for repeats before it is sent.
 *
 * @param contentType empty when there is no body
 * @param location the Location header, empty without one
 * @param holdsSecret whether it must not be kept; a repeat is carried out again
 */
public record Answer(
        int status,
        String contentType,
        String location,
        String body,
        @Nullable Duration retryAfter,
        boolean holdsSecret) {
    public static Answer json(int status, Object value) {
        return text(status, Json.MEDIA_TYPE, Json.text(value));
    }

    public static Answer text(int status, String contentType, String body) {
        return new Answer(status, contentType, "", body, null, false);
    }

    public static Answer noContent() {
        return text(204, "", "");
    }

    public Answer at(String newLocation) {
        return new Answer(status, contentType, newLocation, body, retryAfter, holdsSecret);
    }

    public Answer retryAfter(Duration wait) {
        return new Answer(status, contentType, location, body, wait, holdsSecret);
    }

    /** The same, not to be kept for repeats. */
    public Answer secret() {
        return new Answer(status, contentType, location, body, retryAfter, true);
    }

    public void send(Context ctx) {
        ctx.status(status);
        if (!location.isEmpty()) {
            ctx.header(Header.LOCATION, location);
        }
        if (retryAfter != null) {
            ctx.header(Header.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        if (contentType.isEmpty()) {
            ctx.result(new byte[0]);
        } else {
            ctx.contentType(contentType).result(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
