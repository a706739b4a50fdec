package dev.tapedeck.adapters.video.source;

import dev.tapedeck.domain.provider.SourceUrl;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * An address whose host is replaced by an allowed address of it, so that ffmpeg connects to what was checked: it would
 * resolve the host again.
 */
public final class PinnedUrl {
    private PinnedUrl() {}

    /**
     * The pinned address of an {@code rtmp:} or {@code srt:} source; for the latter with its stream's options only.
     *
     * @throws UnknownHostException when the host is not allowed any more
     */
    public static String of(SourceUrl url, AllowedHosts hosts) throws UnknownHostException {
        URI uri = url.uri();
        InetAddress pinned = hosts.resolve(uri.getHost()).get(0);
        String query =
                url.scheme().equals("srt") ? SrtQuery.of(uri.getRawQuery()).orElse("") : uri.getRawQuery();
        return url.scheme() + "://" + withHost(uri, literal(pinned), query);
    }

    private static String withHost(URI uri, String host, @Nullable String query) {
        String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String options = query == null || query.isEmpty() ? "" : "?" + query;
        return user + host + port + uri.getRawPath() + options;
    }

    private static String literal(InetAddress address) {
        return address instanceof Inet6Address
                ? "[" + address.getHostAddress().replaceFirst("%.*", "") + "]"
                : address.getHostAddress();
    }
}
