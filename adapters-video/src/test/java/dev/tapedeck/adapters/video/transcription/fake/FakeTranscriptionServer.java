package dev.tapedeck.adapters.video.transcription.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Speaks the OpenAI transcription protocol on loopback. It hears in every sound, every four seconds, that so many seconds
 * have passed. It can be told to answer slowly, to refuse, and to say things that make no sense.
 */
public final class FakeTranscriptionServer implements AutoCloseable {
    private static final int EVERY_SECONDS = 4;
    private static final int SIZE_BYTES_MAX = 25 * 1024 * 1024;
    private static final String PATH = "/v1/audio/transcriptions";
    private static final String MODELS = "/v1/models";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Upload> uploads = new CopyOnWriteArrayList<>();
    private final List<Response> next = new ArrayList<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile String keyWanted = "";

    /** An answer that is given instead of a transcript. */
    private record Response(int status, String body, String retryAfter) {}

    private FakeTranscriptionServer(HttpServer server) {
        this.server = server;
    }

    /** Listens at any free port of loopback from now on. */
    public static FakeTranscriptionServer start() {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            FakeTranscriptionServer fake = new FakeTranscriptionServer(HttpServer.create(address, 0));
            fake.server.setExecutor(fake.threads);
            fake.server.createContext("/", fake::handle);
            fake.server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be used as {@code TRANSCRIPTION_URL}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every request without this key is refused from now on. */
    public void wants(String apiKey) {
        keyWanted = apiKey;
    }

    /** What was sent, in order. */
    public List<Upload> uploads() {
        return List.copyOf(uploads);
    }

    /** Every answer comes this much later from now on. */
    public void slow(Duration newDelay) {
        delay = newDelay;
    }

    /** The next requests fail with a status. */
    public void fail(int status, int requests) {
        fail(status, requests, "");
    }

    /** The next requests fail with a status and a header Retry-After. */
    public void fail(int status, int requests, String retryAfter) {
        String body = "{\"error\":{\"message\":\"no, and your key is sk-secret\",\"type\":\"t\",\"code\":\"code_"
                + status + "\"}}";
        respond(new Response(status, body, retryAfter), requests);
    }

    /** The next answers are this text, with a status of success. */
    public void say(String body, int requests) {
        respond(new Response(200, body, ""), requests);
    }

    /** The next answers break off in the middle of their JSON. */
    public void corrupt(int requests) {
        say("{\"text\":\"Hello\",\"segments\":[{\"start\":0.0,", requests);
    }

    /** The next answers have segments that overlap, run backwards, lie outside, or are no segments. */
    public void confuse(int requests) {
        say("""
                {"language":null,"duration":"7.5","text":"all","segments":[
                  {"id":3,"start":"2.5","end":"1.0","text":" backwards "},
                  {"id":1,"start":-4,"end":2,"text":"early"},
                  {"id":2,"start":90000,"end":90001,"text":"after the end"},
                  {"id":4,"start":1.5,"end":99999,"text":"too long"},
                  {"id":5,"start":null,"end":3,"text":"without a start"},
                  {"id":6,"start":3,"end":4,"text":null},
                  {"id":7,"start":3,"end":4,"text":"  "},
                  "words", 7, null]}""", requests);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void respond(Response response, int requests) {
        for (int i = 0; i < requests; i++) {
            next.add(response);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(SIZE_BYTES_MAX + 1);
            if (!isLetIn(exchange)) {
                send(exchange, new Response(401, "{\"error\":{\"code\":\"invalid_api_key\"}}", ""));
                return;
            }
            if (exchange.getRequestURI().getPath().equals(MODELS)) {
                send(exchange, new Response(200, "{\"object\":\"list\",\"data\":[]}", ""));
                return;
            }
            boolean known = exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().equals(PATH);
            if (!known || body.length > SIZE_BYTES_MAX) {
                send(exchange, new Response(known ? 413 : 404, "{\"error\":{}}", ""));
                return;
            }
            Upload upload = Upload.read(exchange.getRequestHeaders(), body);
            uploads.add(upload);
            if (!closing.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                send(exchange, nextOr(upload));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLetIn(HttpExchange exchange) {
        return keyWanted.isEmpty()
                || ("Bearer " + keyWanted).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private synchronized Response nextOr(Upload upload) {
        return next.isEmpty() ? new Response(200, transcript(upload.seconds()), "") : next.remove(0);
    }

    private static String transcript(double seconds) {
        List<String> segments = new ArrayList<>();
        for (int at = 0; at < seconds; at += EVERY_SECONDS) {
            segments.add(String.format(
                    Locale.ROOT,
                    "{\"id\":%d,\"seek\":0,\"start\":%.2f,\"end\":%.2f,\"text\":\" %d seconds\",\"no_speech_prob\":0.01}",
                    segments.size(),
                    (double) at,
                    Math.min(seconds, at + EVERY_SECONDS / 2.0),
                    at));
        }
        return String.format(
                Locale.ROOT,
                "{\"task\":\"transcribe\",\"language\":\"english\",\"duration\":%.2f,\"text\":\"…\",\"segments\":[%s]}",
                seconds,
                String.join(",", segments));
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        byte[] body = response.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (!response.retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", response.retryAfter);
        }
        exchange.sendResponseHeaders(response.status, body.length);
        exchange.getResponseBody().write(body);
    }
}
