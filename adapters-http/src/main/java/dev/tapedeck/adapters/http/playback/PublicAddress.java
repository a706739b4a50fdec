package dev.tapedeck.adapters.http.playback;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public address of this server: as configured, otherwise derived from the request. */
public final class PublicAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-_\\[\\]:]{1,255}");

    private final @Nullable String configured;
    private final boolean trustForwarded;

    /**
     * Uses {@code configured}, or derives the address from requests; uses a proxy's headers only when they are trusted.
     */
    public PublicAddress(@Nullable URI configured, boolean trustForwarded) {
        this.configured = configured == null ? null : configured.toString().replaceAll("/+$", "");
        this.trustForwarded = trustForwarded;
    }

    /** Scheme and host, without a slash at the end. */
    public String of(Context ctx) {
        if (configured != null) {
            return configured;
        }
        return scheme(ctx) + "://" + host(ctx);
    }

    private String scheme(Context ctx) {
        @Nullable String forwarded = trustForwarded ? ctx.header("X-Forwarded-Proto") : null;
        return forwarded != null && SCHEMES.contains(forwarded) ? forwarded : ctx.scheme();
    }

    private String host(Context ctx) {
        @Nullable String forwarded = trustForwarded ? ctx.header("X-Forwarded-Host") : null;
        if (forwarded != null && HOST.matcher(forwarded).matches()) {
            return forwarded;
        }
        @Nullable String host = ctx.header(Header.HOST);
        return host != null && HOST.matcher(host).matches() ? host : ctx.req().getServerName();
    }
}
