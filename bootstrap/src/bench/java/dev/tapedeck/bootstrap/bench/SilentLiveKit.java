package dev.tapedeck.bootstrap.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.adapters.video.livekit.LiveKitConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A LiveKit server that lists its egresses, and whose webhooks are all lost. */
final class SilentLiveKit implements AutoCloseable {
    private static final String LISTING = "/twirp/livekit.Egress/ListEgress";

    private final HttpServer server;
    private final Map<String, String> egresses = new ConcurrentHashMap<>();

    private SilentLiveKit(HttpServer server) {
        this.server = server;
    }

    static SilentLiveKit start() throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        SilentLiveKit liveKit = new SilentLiveKit(HttpServer.create(anyPort, 0));
        liveKit.server.createContext("/", liveKit::respond);
        liveKit.server.start();
        return liveKit;
    }

    LiveKitConfig config() {
        return LiveKitWebhook.config(
                URI.create("ws://127.0.0.1:" + server.getAddress().getPort()));
    }

    /** Lists an egress like this from now on. */
    void list(String job, String egress) {
        egresses.put(job, egress);
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isListing = exchange.getRequestURI().getPath().equals(LISTING);
            String text = isListing
                    ? "{\"items\":[" + String.join(",", egresses.values()) + "]}"
                    : "{\"code\":\"not_found\",\"msg\":\"\"}";
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(isListing ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
