package dev.tapedeck.adapters.http;

import dev.tapedeck.domain.access.Caller;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens and speaks.
 *
 * @param host the address to listen at
 * @param port 0 for any that is free
 * @param publicUrl where people find the server, for addresses that it gives out; null to read it from each request
 * @param trustForwardedHeaders whether {@code X-Forwarded-Host} and {@code -Proto} count; only behind a proxy that sets
 *     them
 * @param localUser who acts in requests without a token, from this machine only; null to demand a token
 * @param metricsAddress a further address that answers {@code /metrics} alone, without a token; null for none, port 0
 *     for any that is free
 * @param addressesValidFor how long signed addresses of segments are good, so that redirects may be cached
 * @param eventStreamsMax how many event streams may be open
 * @param idleTimeout when a connection that moves nothing is dropped
 */
public record HttpConfig(
        String host,
        int port,
        @Nullable URI publicUrl,
        boolean trustForwardedHeaders,
        @Nullable Caller localUser,
        @Nullable InetSocketAddress metricsAddress,
        Duration addressesValidFor,
        int eventStreamsMax,
        Duration idleTimeout) {
    public static final int EVENT_STREAMS_MAX = 200;
    public static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);

    public HttpConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535: " + port);
        }
        if (addressesValidFor.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("addressesValidFor must be at least a minute: " + addressesValidFor);
        }
    }

    /** The usual values, with a token required. */
    public static HttpConfig at(String host, int port) {
        return new HttpConfig(
                host, port, null, false, null, null, Duration.ofHours(1), EVENT_STREAMS_MAX, IDLE_TIMEOUT);
    }

    /** Where it listens; the name is looked up when it does. */
    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }
}
