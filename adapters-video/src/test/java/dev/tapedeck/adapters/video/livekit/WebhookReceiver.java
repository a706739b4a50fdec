package dev.tapedeck.adapters.video.livekit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.capture.webhook.EventVerdict;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
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
    private final List<ProviderUpdate> updates = new CopyOnWriteArrayList<>();

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
            if (verdict instanceof SignatureValid valid) {
                updates.addAll(events.decode(stored(valid, body)));
            }
            verdicts.add(verdict);
            exchange.sendResponseHeaders(verdict instanceof SignatureValid ? 200 : 401, -1);
        }
    }

    private ProviderEvent stored(SignatureValid valid, byte[] body) {
        return new ProviderEvent(
                new ProviderEventId(events.provider(), valid.eventId()),
                valid.type(),
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

    <T extends ProviderUpdate> Stream<T> updates(Class<T> kind) {
        return updates.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
