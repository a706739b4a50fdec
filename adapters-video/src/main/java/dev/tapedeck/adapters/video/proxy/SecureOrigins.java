package dev.tapedeck.adapters.video.proxy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The hosts and ports of a capture that were named with {@code https}. ffmpeg asks the proxy for all addresses in plain
 * HTTP, and the proxy makes the secure connection: ffmpeg's own way to reach {@code https} through a proxy needs its
 * protocol {@code httpproxy}, with which a playlist could name any address as a proxy to connect to. Thread-safe.
 */
final class SecureOrigins {
    private static final String HTTPS = "https://";
    private static final int ORIGINS_MAX = 1_000;

    private final Set<String> origins = ConcurrentHashMap.newKeySet();

    /** An address for ffmpeg: {@code http} with the port of {@code https} in its place; others as they are. */
    String plain(String url) {
        if (!url.startsWith(HTTPS)) {
            return url;
        }
        int end = endOfAuthority(url);
        String authority = url.substring(HTTPS.length(), end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        @Nullable HttpUrl origin = HttpUrl.parse(HTTPS + host + "/");
        if (origin == null || origins.size() >= ORIGINS_MAX) {
            // ffmpeg does not know https here, and refuses it.
            return url;
        }
        origins.add(keyOf(origin));
        boolean hasPort = host.matches(".*:\\d+");
        return "http://" + authority + (hasPort ? "" : ":" + origin.port()) + url.substring(end);
    }

    /** The same for an address that may lack its scheme ({@code //host/path}), and then has that of its page. */
    String plain(String url, boolean pageIsSecure) {
        return plain(pageIsSecure && url.startsWith("//") ? "https:" + url : url);
    }

    /** The address at the origin for one that ffmpeg requests: {@code https} again where it was replaced. */
    HttpUrl originOf(HttpUrl url) {
        return origins.contains(keyOf(url))
                ? url.newBuilder().scheme("https").port(url.port()).build()
                : url;
    }

    private static String keyOf(HttpUrl url) {
        return url.host() + ":" + url.port();
    }

    private static int endOfAuthority(String url) {
        for (int i = HTTPS.length(); i < url.length(); i++) {
            if ("/?#".indexOf(url.charAt(i)) >= 0) {
                return i;
            }
        }
        return url.length();
    }
}
