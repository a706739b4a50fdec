package dev.tapedeck.bootstrap.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands before an S3 store, and behaves as one that is away, slow, full or lying. Thread-safe. */
final class FaultyStore implements AutoCloseable {
    /** How it behaves. */
    enum Behaviour {
        WORKING,
        /** Breaks every connection. */
        AWAY,
        /** Takes its time for every request. */
        SLOW,
        /** Has no room for further objects. */
        FULL,
        /** Does what it is asked for, and says that it failed. */
        LYING
    }

    private static final Duration SLOWED_BY = Duration.ofSeconds(2);
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(20);
    private static final int NO_ROOM = 507;
    private static final int FAILED = 500;
    /** Headers that the client and the server of this relay set themselves. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "upgrade", "expect", "transfer-encoding", "date");

    private final URI store;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("faulty-store"));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile Behaviour behaviour = Behaviour.WORKING;

    private FaultyStore(URI store, HttpServer server) {
        this.store = store;
        this.server = server;
    }

    /** The host is signed, so it is passed on as it came: {@code jdk.httpclient.allowRestrictedHeaders} must allow it. */
    static FaultyStore before(URI store) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FaultyStore faulty = new FaultyStore(store, server);
        server.createContext("/", faulty::respond);
        server.setExecutor(faulty.threads);
        server.start();
        return faulty;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void behave(Behaviour now) {
        behaviour = now;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            Behaviour now = behaviour;
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean isWriting = exchange.getRequestMethod().equals("PUT");
            switch (now) {
                case AWAY -> throw new IOException("away");
                case SLOW -> {
                    TimeUnit.NANOSECONDS.sleep(SLOWED_BY.toNanos());
                    send(exchange, forwarded(exchange, body));
                }
                case FULL -> {
                    if (isWriting) {
                        exchange.sendResponseHeaders(NO_ROOM, -1);
                    } else {
                        send(exchange, forwarded(exchange, body));
                    }
                }
                case LYING -> {
                    HttpResponse<byte[]> response = forwarded(exchange, body);
                    if (isWriting) {
                        exchange.sendResponseHeaders(FAILED, -1);
                    } else {
                        send(exchange, response);
                    }
                }
                case WORKING -> send(exchange, forwarded(exchange, body));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forwarded(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(store + exchange.getRequestURI().toString()))
                .timeout(RESPONSE_MAX)
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void send(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead) {
            response.headers()
                    .firstValue("Content-Length")
                    .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
        }
        int length = response.body().length;
        exchange.sendResponseHeaders(response.statusCode(), isHead || length == 0 ? -1 : length);
        if (!isHead && length > 0) {
            exchange.getResponseBody().write(response.body());
        }
    }
}
