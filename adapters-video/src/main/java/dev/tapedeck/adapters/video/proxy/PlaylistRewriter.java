package dev.tapedeck.adapters.video.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.BufferedSource;

/**
 * Replaces the {@code https} addresses in an HLS playlist by those that ffmpeg asks the proxy for. Works line by line, so
 * its memory does not depend on the length of the playlist.
 */
final class PlaylistRewriter {
    /** How ffmpeg recognises a playlist. */
    static final String FIRST_WORD = "#EXTM3U";

    /** ffmpeg reads no longer lines; the rest of one is passed on unchanged. */
    private static final long LINE_BYTES_MAX = 8_192;

    private static final Pattern ATTRIBUTE = Pattern.compile("(?<=URI=\"?)(https:)?//[^\",\\s]*");

    private final SecureOrigins origins;
    private final boolean isSecure;

    /** @param isSecure whether the playlist itself has an {@code https} address */
    PlaylistRewriter(SecureOrigins origins, boolean isSecure) {
        this.origins = origins;
        this.isSecure = isSecure;
    }

    void rewrite(BufferedSource playlist, OutputStream out) throws IOException {
        while (!playlist.exhausted()) {
            long newLine = playlist.indexOf((byte) '\n', 0, LINE_BYTES_MAX);
            long length =
                    newLine < 0 ? Math.min(LINE_BYTES_MAX, playlist.getBuffer().size()) : newLine + 1;
            // One byte a character, so that other encodings pass unchanged.
            String line = playlist.readString(length, StandardCharsets.ISO_8859_1);
            out.write(line(line).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    String line(String line) {
        if (!line.startsWith("#")) {
            String address = line.stripTrailing();
            return origins.plain(address, isSecure) + line.substring(address.length());
        }
        return ATTRIBUTE
                .matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(origins.plain(found.group(), isSecure)));
    }
}
