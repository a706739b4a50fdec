package dev.tapedeck.adapters.http.problem;

import dev.tapedeck.adapters.http.route.Response;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.util.List;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Responds to refusals and faults, and logs the faults. */
public final class ProblemResponses {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS);

    private ProblemResponses() {}

    /**
     * Responds with the problem of an exception.
     *
     * @param serves whether a method has a route at a path, for the header Allow
     */
    public static void send(Context ctx, Throwable thrown, BiPredicate<HandlerType, String> serves) {
        Problem problem = ProblemMapper.of(thrown);
        if (problem.status() >= 500) {
            log(problem, thrown);
        }
        if (problem.status() == 405) {
            ctx.header(Header.ALLOW, allowed(ctx.path(), serves));
        }
        if (problem.status() == 401) {
            ctx.header(Header.WWW_AUTHENTICATE, "Bearer");
        }
        response(problem, requestIdOf(ctx)).send(ctx);
        ctx.header(Header.CACHE_CONTROL, "no-store");
    }

    /** A problem as a response, which can be sent or stored. */
    public static Response response(Problem problem, String requestId) {
        Response response = Response.text(problem.status(), Problem.MEDIA_TYPE, ProblemJson.text(problem, requestId));
        return problem.retryAfter() == null ? response : response.retryAfter(problem.retryAfter());
    }

    public static String requestIdOf(Context ctx) {
        String id = ctx.res().getHeader("X-Request-Id");
        return id == null ? "" : id;
    }

    private static void log(Problem problem, Throwable thrown) {
        if (problem.status() == 500) {
            LOG.error("a request broke something", thrown);
        } else if (problem.retryAfter() != null && !(thrown instanceof ProblemException)) {
            LOG.warn("a service was unavailable for a request: {}", thrown.getMessage(), thrown.getCause());
        }
    }

    private static String allowed(String path, BiPredicate<HandlerType, String> serves) {
        return String.join(
                ", ",
                METHODS.stream()
                        .filter(method -> serves.test(method, path))
                        .map(HandlerType::name)
                        .toList());
    }
}
