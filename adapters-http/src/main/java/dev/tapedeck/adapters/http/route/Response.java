package dev.tapedeck.adapters.http.route;

import dev.tapedeck.adapters.http.json.Json;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A response as a value, so that it can be stored for repeats before it is sent.
 *
 * @param contentType empty when there is no body
 * @param location the Location header, empty without one
 * @param holdsSecret whether it must not be stored; a repeat is then carried out again
 */
public record Response(
        int status,
        String contentType,
        String location,
        String body,
        @Nullable Duration retryAfter,
        boolean holdsSecret) {
    public static Response json(int status, Object value) {
        return text(status, Json.MEDIA_TYPE, Json.text(value));
    }

    public static Response text(int status, String contentType, String body) {
        return new Response(status, contentType, "", body, null, false);
    }

    public static Response noContent() {
        return text(204, "", "");
    }

    public Response at(String newLocation) {
        return new Response(status, contentType, newLocation, body, retryAfter, holdsSecret);
    }

    public Response retryAfter(Duration wait) {
        return new Response(status, contentType, location, body, wait, holdsSecret);
    }

    /** This response, not to be stored for repeats. */
    public Response secret() {
        return new Response(status, contentType, location, body, retryAfter, true);
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
