package dev.tapedeck.adapters.http;

import dev.tapedeck.adapters.http.access.AuthenticationHandler;
import dev.tapedeck.adapters.http.problem.JettyProblems;
import dev.tapedeck.adapters.http.problem.ProblemResponses;
import dev.tapedeck.adapters.http.request.KnownProviders;
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

/** Puts routes into Javalin: the authentication before each, the log around each, problems for what they throw. */
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
            javalin.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
            javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            javalin.jetty.addConnector((server, http) -> connector(config, at, server, http));
            javalin.router.javaLangErrorHandler(JettyProblems::onError);
            javalin.requestLogger.http(log::end);
            javalin.routes.before(log::begin);
            javalin.routes.beforeMatched(authentication);
            routes.forEach(route -> add(javalin.routes, route));
            // Javalin asks for its own exception by name before it asks for any.
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

    /** Whatever can be read has a head; Javalin alone would answer 200 to every HEAD, also of what is not there. */
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
