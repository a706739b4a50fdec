package dev.tapedeck.adapters.persistence.media;

import java.nio.charset.StandardCharsets;

/** Percent-encoding as AWS Signature Version 4 requires it: everything but {@code A-Z a-z 0-9 - . _ ~}. */
final class UriEncoding {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final boolean[] UNRESERVED = new boolean[128];

    static {
        for (char c = 0; c < UNRESERVED.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            UNRESERVED[c] = letter || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
        }
    }

    private UriEncoding() {}

    /** Encodes a query name or value, or one part of a path. */
    static void append(StringBuilder out, String text) {
        append(out, text, false);
    }

    /** Encodes a path, and keeps each {@code /}. */
    static void appendPath(StringBuilder out, String path) {
        append(out, path, true);
    }

    private static void append(StringBuilder out, String text, boolean keepSlash) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i), keepSlash)) {
                out.append(text, 0, i);
                appendEncoded(out, text.substring(i), keepSlash);
                return;
            }
        }
        out.append(text);
    }

    private static void appendEncoded(StringBuilder out, String text, boolean keepSlash) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && isPlain((char) b, keepSlash)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX[(b >> 4) & 0xf]).append(HEX[b & 0xf]);
            }
        }
    }

    private static boolean isPlain(char c, boolean keepSlash) {
        return c < UNRESERVED.length && (UNRESERVED[c] || (keepSlash && c == '/'));
    }
}
