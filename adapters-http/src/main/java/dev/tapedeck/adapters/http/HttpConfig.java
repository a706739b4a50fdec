package dev.tapedeck.adapters.http;

import dev.tapedeck.adapters.http.event.EventStreamLimits;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.media.store.PresignRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the HTTP server.
 *
 * @param host the address to listen on
 * @param port 0 for any free port
 * @param publicUrl the public address of the server, for links; null to derive it from each request
 * @param trustForwardedHeaders whether {@code X-Forwarded-Host} and {@code -Proto} are used; only behind a proxy that
 *     sets them
 * @param localUser the user of requests without a token, from this machine only; null to require a token
 * @param metricsAddress another address that serves only {@code /metrics}, without a token; null for none, port 0 for
 *     any free port
 * @param addressesValidFor how long signed addresses are valid, and so how long redirects may be cached; more than
 *     {@link PresignRequest#VALID_FOR_MAX} counts as that
 * @param eventStreams how many event streams may be open
 * @param idleTimeout when an idle connection is closed
 */
public record HttpConfig(
        String host,
        int port,
        @Nullable URI publicUrl,
        boolean trustForwardedHeaders,
        @Nullable Caller localUser,
        @Nullable InetSocketAddress metricsAddress,
        Duration addressesValidFor,
        EventStreamLimits eventStreams,
        Duration idleTimeout) {
    public static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);

    public HttpConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535: " + port);
        }
        if (addressesValidFor.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("addressesValidFor must be at least a minute: " + addressesValidFor);
        }
        addressesValidFor = PresignRequest.atMost(addressesValidFor);
    }

    /** The defaults; a token is required. */
    public static HttpConfig at(String host, int port) {
        return new HttpConfig(
                host,
                port,
                null,
                false,
                null,
                null,
                PresignRequest.VALID_FOR_MAX,
                EventStreamLimits.DEFAULT,
                IDLE_TIMEOUT);
    }

    /** The address to listen on; the name is resolved when the server starts. */
    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }
}
