package dev.tapedeck.adapters.http.request;

import java.time.Duration;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Handles a bounded number of requests at a time, and lets the others wait without a thread. A request that waited for a thread
 * would be cut off without a response once its connection had been idle for too long.
 */
public final class RequestQueue extends QoSHandler {
    /** Fewer than the server has threads, so that one is free to accept, to read, and to refuse. */
    private static final int HANDLED_MAX = 200;

    /** Less than a connection may be idle. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(20);

    public RequestQueue() {
        this(HANDLED_MAX, WAIT_MAX);
    }

    /**
     * A queue with bounds of its own.
     *
     * @param handledMax the maximum number of requests at a time
     * @param waitMax when a request that waits is refused as {@code overloaded}
     */
    RequestQueue(int handledMax, Duration waitMax) {
        setMaxRequestCount(handledMax);
        setMaxSuspend(waitMax);
        // Event streams last, but hold no thread; they have a bound of their own.
        exclude(new UriTemplatePathSpec("/api/events"), new UriTemplatePathSpec("/api/recordings/{id}/events"));
    }
}
