package dev.tapedeck.adapters.video.daily;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.capture.webhook.EventVerdict;
import dev.tapedeck.domain.capture.webhook.EventVerdict.Ping;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureInvalid;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Receives webhooks as our server does, and keeps what they say. */
final class DailyInbox implements AutoCloseable {
    private static final String PATH = "/webhooks/daily";

    private final HttpServer server;
    private final DailyEvents events;
    private final DailyFixture fixture;
    private final List<ProviderUpdate> updates = new CopyOnWriteArrayList<>();
    private final List<String> types = new CopyOnWriteArrayList<>();
    private final AtomicInteger pings = new AtomicInteger();
    private final AtomicInteger invalid = new AtomicInteger();
    private volatile boolean broken;

    DailyInbox(DailyFixture fixture) throws IOException {
        this.fixture = fixture;
        this.events = new DailyEvents(fixture.config, fixture.clock);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::receive);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** Whether every message is answered with an error. */
    void isBroken(boolean isBroken) {
        broken = isBroken;
    }

    List<ProviderUpdate> updates() {
        return List.copyOf(updates);
    }

    /** Of what was valid, in the order of arrival. */
    List<String> types() {
        return List.copyOf(types);
    }

    int pings() {
        return pings.get();
    }

    int invalid() {
        return invalid.get();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            exchange.sendResponseHeaders(broken ? 500 : judge(exchange, body), -1);
        }
    }

    private int judge(HttpExchange exchange, byte[] body) {
        EventVerdict verdict =
                events.verify(name -> exchange.getRequestHeaders().getFirst(name), body);
        if (verdict instanceof SignatureInvalid) {
            invalid.incrementAndGet();
            return 401;
        }
        if (verdict instanceof Ping) {
            pings.incrementAndGet();
        } else if (verdict instanceof SignatureValid valid) {
            types.add(valid.type());
            updates.addAll(events.decode(new ProviderEvent(
                    new ProviderEventId(ProviderKind.DAILY, valid.eventId()),
                    valid.type(),
                    new String(body, StandardCharsets.UTF_8),
                    ProviderEvent.State.RECEIVED,
                    0,
                    null,
                    fixture.clock.instant(),
                    null)));
        }
        return 200;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
