package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Daily.co on this machine: its REST API for rooms, tokens, presence, recordings and webhooks, downloads, and signed
 * webhooks. People come and go as a test, or a person, says; what is recorded is really there afterwards, a composed
 * MP4 to be downloaded and raw tracks in the bucket. Thread-safe.
 */
public final class FakeDailyServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int THREADS = 8;
    private static final String API = "/v1";

    static {
        // Head and body of an answer are two packets, and the second would wait 40 ms for the first to be confirmed.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final FakeDailyOptions options;
    private final FakeDailyKnobs knobs = new FakeDailyKnobs();
    private final ScheduledExecutorService threads;
    private final Path folder;
    private final FakeWebhooks webhooks;
    private final FakeDailyWorld world;
    private final FakeLinks links;
    private final FakeRoutes routes;
    private int port;
    private @Nullable HttpServer server;

    private FakeDailyServer(FakeDailyOptions options) throws IOException {
        this.options = options;
        this.port = options.port();
        this.threads = Executors.newScheduledThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "fake-daily");
            thread.setDaemon(true);
            return thread;
        });
        this.folder = Files.createTempDirectory("fake-daily");
        this.webhooks = new FakeWebhooks(knobs, options.clock(), threads);
        FakeRecorder recorder = new FakeRecorder(options.media(), options.bucket(), knobs, folder);
        this.world = new FakeDailyWorld(options.domain(), knobs, webhooks, recorder, options.clock(), threads);
        this.links = new FakeLinks(options.clock());
        this.routes = new FakeRoutes(options, knobs, world, webhooks, links);
    }

    /** Starts one on this machine's loopback address. */
    public static FakeDailyServer start(FakeDailyOptions options) {
        try {
            FakeDailyServer daily = new FakeDailyServer(options);
            daily.revive();
            return daily;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the API is, as {@code DailyConfig.api} has it. */
    public synchronized URI address() {
        return URI.create("http://127.0.0.1:" + port + API);
    }

    public FakeDailyKnobs knobs() {
        return knobs;
    }

    /** Somebody enters a room, and one that is not there comes into being. Gives the name of their stay. */
    public String join(String room, String name) {
        String connection = UUID.randomUUID().toString();
        join(room, new ConnectedParticipant(connection, null, name));
        return connection;
    }

    public void join(String room, ConnectedParticipant participant) {
        world.join(
                room,
                new FakeConnection(
                        participant.connection(),
                        participant.user(),
                        participant.name(),
                        options.clock().instant(),
                        null));
    }

    public void leave(String room, String connection) {
        world.leave(room, connection);
    }

    /** Everything that is and was recorded, oldest first. */
    public List<FakeRecording> recordings() {
        return world.recordings();
    }

    /** A recording that somebody else made. */
    public void add(FakeRecording recording) {
        world.add(recording);
    }

    /** Everything that was told by webhooks, in order, also what was lost on the way. */
    public List<ObjectNode> delivered() {
        return webhooks.delivered();
    }

    /** What the last meeting token was asked for with. */
    public JsonNode lastToken() {
        return routes.lastToken();
    }

    /** Gives up on all webhooks, as after three failures in a row. */
    public void giveUpOnWebhooks() {
        webhooks.giveUp();
    }

    /** Answers nobody any more, until {@link #revive}. What it knows stays. */
    public synchronized void die() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Answers again, at the same address. */
    public synchronized void revive() {
        if (server != null) {
            return;
        }
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            fresh.setExecutor(threads);
            fresh.createContext(API, exchange -> soon(() -> api(exchange)));
            fresh.createContext("/files/", this::file);
            fresh.start();
            port = fresh.getAddress().getPort();
            server = fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        die();
        threads.shutdownNow();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void soon(Answering answering) {
        Duration delay = knobs.responseDelay();
        Runnable work = () -> {
            try {
                answering.respond();
            } catch (IOException callerIsGone) {
                // The client has closed the connection and needs no response.
                return;
            }
        };
        if (delay.isZero()) {
            work.run();
        } else {
            Object unused = threads.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @FunctionalInterface
    private interface Answering {
        void respond() throws IOException;
    }

    private void api(HttpExchange exchange) throws IOException {
        if (knobs.limitsThis()) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            send(exchange, FakeResponse.error(429, "rate-limit-error", "slow down"));
            return;
        }
        if (knobs.breaksThis()) {
            sendBytes(exchange, 502, "<html>bad gateway</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        FakeResponse response = isAllowed(exchange) ? routed(exchange) : unauthorized();
        if (knobs.losesThis()) {
            exchange.close();
        } else {
            send(exchange, response);
        }
    }

    private FakeResponse routed(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        List<String> path = Arrays.stream(
                        asked.getPath().substring(API.length()).split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode json = body.length == 0 ? FakeResponse.object() : JSON.readTree(body);
        return routes.respond(exchange.getRequestMethod(), path, query(asked), json, address());
    }

    private boolean isAllowed(HttpExchange exchange) {
        return ("Bearer " + options.apiKey())
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static FakeResponse unauthorized() {
        return FakeResponse.error(401, "authentication-error", "the API key is not known");
    }

    private void file(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        String recording = asked.getPath().substring("/files/".length());
        Path file = world.recording(recording).map(FakeRecording::file).orElse(null);
        if (file == null || !links.isGood(recording, query(asked).getOrDefault("Signature", ""))) {
            sendBytes(exchange, 403, "<Error/>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        exchange.sendResponseHeaders(200, Files.size(file));
        try (exchange) {
            Files.copy(file, exchange.getResponseBody());
        }
    }

    private static Map<String, String> query(URI asked) {
        Map<String, String> query = new HashMap<>();
        for (String pair : Objects.requireNonNullElse(asked.getRawQuery(), "").split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }

    private static void send(HttpExchange exchange, FakeResponse response) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        sendBytes(exchange, response.status(), response.body().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void sendBytes(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
