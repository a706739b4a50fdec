package dev.tapedeck.domain.provider;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address of a stream: one of the allowed schemes, at most 2,048 characters. The engine checks whether the host is
 * allowed. May hold credentials: {@link #toString} hides them, {@link #value} does not.
 */
public record SourceUrl(String value) {
    public static final int LENGTH_MAX = 2_048;
    public static final Set<String> SCHEMES = Set.of("rtmp", "rtsp", "srt", "http", "https", "testpattern", "file");

    private static final String FIELD = "source.url";

    public SourceUrl {
        Texts.required(FIELD, value, LENGTH_MAX);
        URI uri = parse(value);
        if (!SCHEMES.contains(schemeOf(uri))) {
            throw new InvalidValue(FIELD, "must start with rtmp:, rtsp:, srt:, http:, https:, testpattern: or file:");
        }
        boolean local = schemeOf(uri).equals("testpattern") || schemeOf(uri).equals("file");
        if (!local && uri.getHost() == null) {
            throw new InvalidValue(FIELD, "must name a host");
        }
    }

    public String scheme() {
        return schemeOf(uri());
    }

    public URI uri() {
        return parse(value);
    }

    /**
     * A text about this source, such as an output of ffmpeg, without secrets: those of this address are hidden, also
     * where they stand alone, and of other addresses no more than scheme and host is left.
     */
    public String redact(String text) {
        return SourceSecrets.redact(text, uri());
    }

    /** The address without secrets: without user, password, query, stream key, and parts of its path that may be keys. */
    @Override
    public String toString() {
        URI uri = uri();
        if (uri.getHost() == null) {
            return scheme() + ":" + (uri.getPath() == null ? "" : uri.getPath());
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return scheme() + "://" + uri.getHost() + port + SourceSecrets.path(scheme(), uri.getRawPath());
    }

    static String schemeOf(URI uri) {
        @Nullable String scheme = uri.getScheme();
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }

    private static URI parse(String text) {
        try {
            // "testpattern:" alone has no scheme-specific part, which java.net.URI does not accept.
            return new URI(
                    text.endsWith(":") ? text + "/" : text.replaceFirst("^(?i)testpattern:\\?", "testpattern:/?"));
        } catch (URISyntaxException e) {
            throw new InvalidValue(FIELD, "must be a valid address: " + e.getReason());
        }
    }
}
