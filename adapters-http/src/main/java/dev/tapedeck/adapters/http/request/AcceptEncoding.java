package dev.tapedeck.adapters.http.request;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks whether the client accepts a compressed response. */
public final class AcceptEncoding {
    private static final Pattern GZIP = Pattern.compile(
            "\\s*gzip\\s*(;\\s*q\\s*=\\s*(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?\\s*", Pattern.CASE_INSENSITIVE);

    private AcceptEncoding() {}

    public static boolean takesGzip(Context ctx) {
        @Nullable String header = ctx.header(Header.ACCEPT_ENCODING);
        return header != null
                && Arrays.stream(header.split(","))
                        .anyMatch(coding -> GZIP.matcher(coding).matches());
    }
}
