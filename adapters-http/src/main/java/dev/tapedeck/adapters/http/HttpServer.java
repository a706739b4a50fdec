package dev.tapedeck.adapters.http;

import dev.tapedeck.adapters.http.access.AuthenticationHandler;
import dev.tapedeck.adapters.http.access.LocalUser;
import dev.tapedeck.adapters.http.event.EventStreams;
import dev.tapedeck.adapters.http.operation.HealthRoutes;
import dev.tapedeck.adapters.http.request.KnownProviders;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.Features;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.id.IdSource;
import io.javalin.Javalin;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves the API, players and the web page. Started once, closed once. */
public final class HttpServer implements AutoCloseable {
    private final Javalin main;
    private final @Nullable Javalin metricsAlone;
    private final EventStreams streams;

    /**
     * Creates a server; {@link #start()} starts it.
     *
     * @param ids creates ids of requests, and of resources that a write without an idempotency key creates
     */
    public HttpServer(HttpConfig config, Features features, IdSource ids, Monitoring monitoring) {
        // Twice within the time after which proxies close an idle connection.
        Duration heartbeatEvery = config.idleTimeout().dividedBy(2);
        this.streams = new EventStreams(features.events(), config.eventStreams(), heartbeatEvery);
        HealthRoutes health = new HealthRoutes(monitoring.health(), monitoring.metrics());
        List<Route> routes = Stream.concat(
                        HttpRoutes.ofContract(config, features, ids, health, streams).stream(),
                        HttpRoutes.ofPages().stream())
                .toList();
        AuthenticationHandler authentication =
                new AuthenticationHandler(features.access()::identify, localUser(config, features));
        KnownProviders providers = new KnownProviders(features.providers().known());
        RequestLog log = new RequestLog(ids, monitoring.observer());
        this.main = JavalinSetup.of(config, config.address(), routes, authentication, log, providers);
        @Nullable InetSocketAddress metricsAddress = config.metricsAddress();
        this.metricsAlone = metricsAddress == null
                ? null
                : JavalinSetup.of(
                        config, metricsAddress, List.of(health.openMetrics()), authentication, log, providers);
    }

    /** Starts to listen. */
    public HttpServer start() {
        main.start();
        if (metricsAlone != null) {
            metricsAlone.start();
        }
        return this;
    }

    /** The port that the server listens on, also when any free port was configured. */
    public int port() {
        return main.port();
    }

    /** The port of the metrics address, or -1 when there is none. */
    public int metricsPort() {
        return metricsAlone == null ? -1 : metricsAlone.port();
    }

    /** The number of open event streams. */
    public int eventStreams() {
        return streams.size();
    }

    /** Ends event streams, lets running requests finish for a bounded time, and stops. */
    @Override
    public void close() {
        streams.close();
        main.stop();
        if (metricsAlone != null) {
            metricsAlone.stop();
        }
    }

    private static @Nullable LocalUser localUser(HttpConfig config, Features features) {
        @Nullable Caller caller = config.localUser();
        return caller == null ? null : new LocalUser(features.access(), caller);
    }
}
