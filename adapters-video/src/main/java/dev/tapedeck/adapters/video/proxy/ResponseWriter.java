package dev.tapedeck.adapters.video.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;

/** Writes the response of a source's server to ffmpeg; its addresses are replaced by those for the proxy. */
final class ResponseWriter {
    private static final ByteString PLAYLIST = ByteString.encodeUtf8(PlaylistRewriter.FIRST_WORD);
    private static final int PIECE_BYTES = 16_384;

    /** Fields of the connection to the origin, and those that this writer sets itself. */
    private static final Set<String> NOT_FORWARDED = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "location");

    private final Response response;
    private final SecureOrigins origins;

    ResponseWriter(Response response, SecureOrigins origins) {
        this.response = response;
        this.origins = origins;
    }

    /** A response without a body. */
    static void status(OutputStream out, String status) throws IOException {
        text(out, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
        out.flush();
    }

    /** @throws IOException when the response broke off, after a part of it was written */
    void write(OutputStream out) throws IOException {
        BufferedSource body = response.body().source();
        boolean isPlaylist = response.isSuccessful()
                && response.header("Content-Encoding") == null
                && body.request(PLAYLIST.size())
                && body.rangeEquals(0, PLAYLIST);
        long length = response.body().contentLength();
        boolean hasLength = length >= 0 && !isPlaylist;
        head(out, isPlaylist, hasLength ? "Content-Length: " + length : "Transfer-Encoding: chunked");
        if (hasLength) {
            copy(body, out);
        } else {
            ChunkedOutput chunked = new ChunkedOutput(out);
            if (isPlaylist) {
                new PlaylistRewriter(origins, response.request().isHttps()).rewrite(body, chunked);
            } else {
                copy(body, chunked);
            }
            chunked.finish();
        }
        out.flush();
    }

    private void head(OutputStream out, boolean isPlaylist, String length) throws IOException {
        // A playlist's length changes, so it is sent whole and cannot be asked for in parts.
        int code = isPlaylist ? 200 : response.code();
        StringBuilder head = new StringBuilder("HTTP/1.1 " + code + " " + reason(code) + "\r\n");
        Headers fields = response.headers();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.name(i).toLowerCase(Locale.ROOT);
            if (!NOT_FORWARDED.contains(name) && !(isPlaylist && name.matches("content-range|accept-ranges"))) {
                head.append(fields.name(i)).append(": ").append(fields.value(i)).append("\r\n");
            }
        }
        String location = response.header("Location");
        if (location != null) {
            head.append("Location: ")
                    .append(origins.plain(location, response.request().isHttps()))
                    .append("\r\n");
        }
        text(out, head + length + "\r\n\r\n");
    }

    private String reason(int code) {
        return code == response.code() ? response.message() : "OK";
    }

    /** Passes on what is there, as a live stream may send little for a long time. */
    private static void copy(BufferedSource body, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
            out.write(piece, 0, count);
            out.flush();
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
