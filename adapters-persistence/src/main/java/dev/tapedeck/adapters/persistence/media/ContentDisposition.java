package dev.tapedeck.adapters.persistence.media;

/** The header that names a download, for names in any language (RFC 6266). */
final class ContentDisposition {
    private static final int NAME_LENGTH_MAX = 200;

    private ContentDisposition() {}

    static String attachment(String name) {
        String kept = name.substring(0, name.offsetByCodePoints(0, codePointsKept(name)));
        StringBuilder header =
                new StringBuilder("attachment; filename=\"").append(plain(kept)).append('"');
        if (!plain(kept).equals(kept)) {
            UriEncoding.append(header.append("; filename*=UTF-8''"), kept);
        }
        return header.toString();
    }

    private static int codePointsKept(String name) {
        return Math.min(name.codePointCount(0, name.length()), NAME_LENGTH_MAX);
    }

    /** The name for clients that do not support the second form; safe within quotes. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.codePoints()
                .map(c -> c < ' ' || c > '~' || "\"\\/%".indexOf(c) >= 0 ? '_' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
