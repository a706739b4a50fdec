package dev.tapedeck.adapters.video.ffmpeg.input;

import dev.tapedeck.domain.provider.SourceUrl;
import java.net.URI;

/**
 * The address of the application that an {@code rtmp:} client names to its server, which may serve several hosts. Its
 * application is the one that ffmpeg (5.1 to 7.1, {@code rtmpproto.c}) takes from the path. Pure.
 */
final class RtmpTarget {
    private static final int DEFAULT_PORT = 1_935;
    private static final String ON_DEMAND = "/ondemand/";

    private RtmpTarget() {}

    /** The value of ffmpeg's option {@code rtmp_tcurl} for the host as it was given. */
    static String of(SourceUrl url) {
        URI uri = url.uri();
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return "rtmp://" + uri.getHost() + ":" + port + "/" + application(uri);
    }

    private static String application(URI uri) {
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        if (path.contains("?") && path.substring(path.indexOf('?')).contains("slist=")) {
            return path.substring(1);
        }
        if (path.startsWith(ON_DEMAND)) {
            return "ondemand";
        }
        String rest = path.startsWith("/") ? path.substring(1) : path;
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, end(rest, slash));
    }

    /** An application may have an instance as a second part, unless the part after a colon is a stream's name. */
    private static int end(String path, int slash) {
        int second = path.indexOf('/', slash + 1);
        int colon = path.indexOf(':', slash + 1);
        return second < 0 || (colon >= 0 && colon < second) ? slash : second;
    }
}
