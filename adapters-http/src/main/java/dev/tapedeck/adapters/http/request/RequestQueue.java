package dev.tapedeck.adapters.http.request;

import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Handles a bounded number of requests at a time, and lets the others wait without a thread. A request that waited for a
 * thread would be cut off without a response once its connection had been idle for too long.
 */
public final class RequestQueue extends QoSHandler {
    /** Fewer than the server has threads, so that one is free to accept, to read, and to refuse. */
    private static final int HANDLED_MAX = 200;

    /** Less than a connection may be idle. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(20);

    /**
     * Event streams last, but hold no thread; they have a bound of their own. Health is asked for by those who restart a
     * server that does not respond. Routes are also matched with a slash at their end.
     */
    private static final Pattern NOT_QUEUED =
            Pattern.compile("/(api/events|api/recordings/[^/]+/events|health/live|health/ready)/?");

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
        exclude(RequestQueue::isNotQueued);
    }

    private static boolean isNotQueued(Request request) {
        return NOT_QUEUED.matcher(Request.getPathInContext(request)).matches();
    }
}
