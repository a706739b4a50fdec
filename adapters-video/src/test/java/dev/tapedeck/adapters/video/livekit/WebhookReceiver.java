package dev.tapedeck.adapters.video.livekit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.capture.EventVerdict;
import dev.tapedeck.domain.capture.EventVerdict.Authentic;
import dev.tapedeck.domain.capture.ProviderEvents;
import dev.tapedeck.domain.capture.ProviderNews;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Takes webhooks over real HTTP as the application would, and keeps what they say. */
final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final ProviderEvents events;
    private final List<EventVerdict> verdicts = new CopyOnWriteArrayList<>();
    private final List<ProviderNews> news = new CopyOnWriteArrayList<>();

    WebhookReceiver(ProviderEvents events) throws IOException {
        this.events = events;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhooks/livekit", this::receive);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/livekit");
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            EventVerdict verdict = events.verify(exchange.getRequestHeaders()::getFirst, body);
            if (verdict instanceof Authentic authentic) {
                news.addAll(events.decode(stored(authentic, body)));
            }
            verdicts.add(verdict);
            exchange.sendResponseHeaders(verdict instanceof Authentic ? 200 : 401, -1);
        }
    }

    private ProviderEvent stored(Authentic authentic, byte[] body) {
        return new ProviderEvent(
                new ProviderEventId(events.provider(), authentic.eventId()),
                authentic.type(),
                new String(body, StandardCharsets.UTF_8),
                ProviderEvent.State.RECEIVED,
                0,
                null,
                Instant.now(),
                null);
    }

    List<EventVerdict> verdicts() {
        return List.copyOf(verdicts);
    }

    <T extends ProviderNews> Stream<T> news(Class<T> kind) {
        return news.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
