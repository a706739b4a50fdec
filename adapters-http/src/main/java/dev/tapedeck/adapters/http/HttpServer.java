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
     * A server that is not started yet.
     *
     * @param ids names requests, and whatever a write without an idempotency key makes
     */
    public HttpServer(HttpConfig config, Features features, IdSource ids, Monitoring monitoring) {
        // Twice within the time after which whoever stands between drops a connection that moves nothing.
        Duration heartbeatEvery = config.idleTimeout().dividedBy(2);
        this.streams = new EventStreams(features.events(), config.eventStreamsMax(), heartbeatEvery);
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

    /** Listens from now on. */
    public HttpServer start() {
        main.start();
        if (metricsAlone != null) {
            metricsAlone.start();
        }
        return this;
    }

    /** The port that is listened at, which tells when any was asked for. */
    public int port() {
        return main.port();
    }

    /** The port of the counters alone, or -1 when there is none. */
    public int metricsPort() {
        return metricsAlone == null ? -1 : metricsAlone.port();
    }

    /** How many event streams are open. */
    public int eventStreams() {
        return streams.size();
    }

    /** Ends event streams, lets what runs finish for a moment, and stops. */
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
