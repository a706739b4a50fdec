package dev.tapedeck.adapters.http.playback;

import dev.tapedeck.adapters.http.request.AcceptEncoding;
import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.domain.media.ContentTypes;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sends the cached bytes of a playlist, without compressing them again: a playlist may have 21,600 segments. */
final class PlaylistResponse {
    private static final String GROWING = "no-cache";
    private static final String ENDED = "private, max-age=60";

    private PlaylistResponse() {}

    static void send(Context ctx, Playlist playlist) throws IOException {
        ctx.header(Header.ETAG, playlist.entityTag());
        ctx.header(Header.CACHE_CONTROL, playlist.ended() ? ENDED : GROWING);
        ctx.header(Header.VARY, Header.ACCEPT_ENCODING);
        if (isKnown(ctx.header(Header.IF_NONE_MATCH), playlist.entityTag())) {
            ctx.status(304);
            return;
        }
        boolean gzip = AcceptEncoding.takesGzip(ctx);
        byte[] body = gzip ? playlist.gzip() : playlist.text();
        if (gzip) {
            ctx.header(Header.CONTENT_ENCODING, "gzip");
        }
        ctx.contentType(ContentTypes.HLS_PLAYLIST);
        ctx.res().setContentLength(body.length);
        ctx.res().getOutputStream().write(body);
    }

    private static boolean isKnown(@Nullable String header, String entityTag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals(entityTag) || tag.equals("*"));
    }
}
