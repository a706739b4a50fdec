package dev.tapedeck.adapters.http.playback;

import io.javalin.http.Context;
import io.javalin.http.Header;

/** Allows pages of any site to play: the permission is in the path, and no cookies are used. */
final class AnyOrigin {
    private AnyOrigin() {}

    static void allow(Context ctx) {
        ctx.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        ctx.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Content-Length, Content-Range, Retry-After");
        // Cross-origin isolated pages may embed only resources that allow it by this header.
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    static void preflight(Context ctx) {
        allow(ctx);
        ctx.header(Header.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS");
        ctx.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, "Range, If-None-Match, If-Modified-Since, Content-Type");
        ctx.header(Header.ACCESS_CONTROL_MAX_AGE, "86400");
        ctx.status(204);
    }
}
