package dev.tapedeck.adapters.http;

import dev.tapedeck.adapters.http.access.AuthenticationHandler;
import dev.tapedeck.adapters.http.problem.JettyProblems;
import dev.tapedeck.adapters.http.problem.ProblemResponses;
import dev.tapedeck.adapters.http.request.BodyBudget;
import dev.tapedeck.adapters.http.request.KnownProviders;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.adapters.http.request.RawBody;
import dev.tapedeck.adapters.http.request.RequestQueue;
import dev.tapedeck.adapters.http.route.Route;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Registers routes in Javalin: with authentication before each route, a log line for each request, and problems for
 * exceptions.
 */
final class JavalinSetup {
    private JavalinSetup() {}

    static Javalin of(
            HttpConfig config,
            InetSocketAddress at,
            List<Route> routes,
            AuthenticationHandler authentication,
            RequestLog log,
            KnownProviders providers) {
        return Javalin.create(javalin -> {
            javalin.appData(KnownProviders.KEY, providers);
            quieten(javalin);
            javalin.concurrency.useVirtualThreads = true;
            javalin.http.prefer405over404 = true;
            javalin.jetty.modifyServer(server -> {
                server.setErrorHandler(new JettyProblems());
                server.setHandler(new RequestQueue());
            });
            javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            javalin.jetty.addConnector((server, http) -> connector(config, at, server, http));
            javalin.router.javaLangErrorHandler(JettyProblems::onError);
            javalin.appData(BodyBudget.KEY, new BodyBudget());
            javalin.requestLogger.http((ctx, tookMs) -> {
                RawBody.release(ctx);
                log.end(ctx, tookMs);
            });
            javalin.routes.before(log::begin);
            javalin.routes.before(Query::check);
            javalin.routes.beforeMatched(authentication);
            routes.forEach(route -> add(javalin.routes, route));
            // Javalin looks for a handler of its own exception type before it looks for a general one.
            ExceptionHandler<Exception> problems = (thrown, ctx) ->
                    ProblemResponses.send(ctx, thrown, javalin.unsafe.internalRouter::hasHttpHandlerEntry);
            javalin.routes.exception(HttpResponseException.class, problems);
            javalin.routes.exception(Exception.class, problems);
        });
    }

    private static void quieten(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
    }

    /**
     * Every GET route also handles HEAD; by itself, Javalin would respond 200 to every HEAD, even for an unknown path.
     */
    private static void add(RoutesConfig javalin, Route route) {
        javalin.addHttpHandler(route.method(), route.path(), route.handler(), route.access());
        if (route.method().equals(HandlerType.GET)) {
            javalin.addHttpHandler(HandlerType.HEAD, route.path(), route.handler(), route.access());
        }
    }

    private static Connector connector(HttpConfig config, InetSocketAddress at, Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(at.getHostString());
        connector.setPort(at.getPort());
        connector.setIdleTimeout(config.idleTimeout().toMillis());
        return connector;
    }
}
