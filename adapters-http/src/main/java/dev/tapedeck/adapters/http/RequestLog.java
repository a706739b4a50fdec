package dev.tapedeck.adapters.http;

import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.domain.id.IdSource;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives every request an id, for the response and the log, and logs one line per request. Lines have routes, not
 * addresses, as addresses may contain tokens.
 */
final class RequestLog {
    static final String MDC_REQUEST = "requestId";

    private static final String HEADER = "X-Request-Id";
    private static final Logger LOG = LoggerFactory.getLogger("dev.tapedeck.http.requests");
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String NO_ROUTE = "none";

    private final IdSource ids;
    private final RequestObserver observer;

    RequestLog(IdSource ids, RequestObserver observer) {
        this.ids = ids;
        this.observer = observer;
    }

    void begin(Context ctx) {
        @Nullable String sent = ctx.header(HEADER);
        String id =
                sent != null && SANE.matcher(sent).matches() ? sent : ids.next().toString();
        MDC.put(MDC_REQUEST, id);
        ctx.header(HEADER, id);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
    }

    void end(Context ctx, float tookMs) {
        String route = routeOf(ctx);
        // An event stream ends on another thread, which has no logging context of the request.
        MDC.put(MDC_REQUEST, String.valueOf(ctx.res().getHeader(HEADER)));
        observer.responded(route, ctx.statusCode(), Duration.ofNanos((long) (tookMs * 1_000_000)));
        float tenths = Math.round(tookMs * 10) / 10f;
        if (isQuiet(route)) {
            LOG.debug("{} {} {} ms", route, ctx.statusCode(), tenths);
        } else {
            LOG.info("{} {} {} ms", route, ctx.statusCode(), tenths);
        }
        MDC.remove(MDC_REQUEST);
        MDC.remove(PathIds.MDC_RECORDING);
    }

    /** Frequent requests of players, probes and pages are logged at debug level. */
    private static boolean isQuiet(String route) {
        return !route.contains(" /api/") && !route.equals(NO_ROUTE);
    }

    private static String routeOf(Context ctx) {
        @Nullable Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        return endpoint == null ? NO_ROUTE : endpoint.method.name() + " " + endpoint.path;
    }
}
