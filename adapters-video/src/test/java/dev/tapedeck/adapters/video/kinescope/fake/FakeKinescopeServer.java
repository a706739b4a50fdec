package dev.tapedeck.adapters.video.kinescope.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Kinescope on this machine: its REST API for videos, projects and webhooks, its uploader, its webhooks, and the
 * playlists that it plays. Thread-safe.
 */
public final class FakeKinescopeServer implements AutoCloseable {
    private static final int THREADS = 8;

    static {
        // Head and body of an answer are two packets, and the second would wait 40 ms for the first to be confirmed.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final FakeKinescopeKnobs knobs = new FakeKinescopeKnobs();
    private final ScheduledExecutorService threads;
    private final Path folder;
    private final FakeHooks hooks;
    private final FakeVideos videos;
    private final FakeCalls calls;
    private final FakeWatch watch;
    private int port;
    private @Nullable HttpServer server;

    private FakeKinescopeServer(FakeKinescopeOptions options) throws IOException {
        this.port = options.port();
        this.threads = Executors.newScheduledThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "fake-kinescope");
            thread.setDaemon(true);
            return thread;
        });
        this.folder = Files.createTempDirectory("fake-kinescope");
        this.hooks = new FakeHooks(knobs, threads);
        this.videos = new FakeVideos(options, knobs, hooks, threads, folder);
        this.calls = new FakeCalls(options, knobs, videos, hooks);
        this.watch = new FakeWatch(videos);
    }

    /** Starts one on this machine's loopback address. */
    public static FakeKinescopeServer start(FakeKinescopeOptions options) {
        try {
            FakeKinescopeServer kinescope = new FakeKinescopeServer(options);
            kinescope.revive();
            return kinescope;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where API and uploader are. */
    public synchronized URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public FakeKinescopeKnobs knobs() {
        return knobs;
    }

    /** Everything that is there, newest first. */
    public List<FakeVideo> videos() {
        return videos.newestFirst();
    }

    /** Sets a video's status, and tells it. */
    public void move(String id, String status) {
        videos.move(id, status);
    }

    /** Somebody removes a video by hand. */
    public void remove(String id) {
        videos.remove(id);
    }

    /** A video that somebody else has uploaded. */
    public void add(FakeVideo video) {
        videos.add(video);
    }

    /** Everything that was told by webhooks, in order, also what was lost on the way. */
    public List<ObjectNode> delivered() {
        return hooks.delivered();
    }

    /** What webhooks were answered. */
    public List<Integer> hookAnswers() {
        return hooks.answers();
    }

    public List<ObjectNode> webhooks() {
        return hooks.all();
    }

    /** What the last upload said in its headers, by lower-case names. */
    public Map<String, String> lastUpload() {
        return calls.lastUpload();
    }

    /** How many calls of the API began with this, such as {@code DELETE /v1/videos}. */
    public long callsOf(String start) {
        return calls.count(start);
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
            fresh.createContext("/v1", exchange -> soon(() -> api(exchange)));
            fresh.createContext("/v2", exchange -> soon(() -> api(exchange)));
            fresh.createContext("/watch/", watch::show);
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
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Answering {
        void respond() throws IOException;
    }

    private void soon(Answering answering) {
        Duration delay = knobs.responseDelay();
        Runnable work = () -> {
            try {
                answering.respond();
            } catch (IOException | UncheckedIOException callerIsGone) {
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

    private void api(HttpExchange exchange) throws IOException {
        if (knobs.limitsThis()) {
            send(exchange, FakeReply.error(429, 429100, "slow down"));
        } else if (knobs.breaksThis()) {
            sendBytes(exchange, 502, "<html>bad gateway</html>".getBytes(StandardCharsets.UTF_8));
        } else {
            FakeReply reply = calls.respond(exchange, address());
            if (knobs.losesThis()) {
                exchange.close();
            } else {
                send(exchange, reply);
            }
        }
    }

    private static void send(HttpExchange exchange, FakeReply reply) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Request-ID", "req-1");
        sendBytes(exchange, reply.status(), reply.body().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void sendBytes(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
