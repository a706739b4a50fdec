package dev.tapedeck.bootstrap.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** How a person with a browser lets somebody enter and leave the rooms of a pretended Daily. */
final class FakeDailyRoomControl implements AutoCloseable {
    private final FakeDailyServer daily;
    private final HttpServer server;

    private FakeDailyRoomControl(FakeDailyServer daily, HttpServer server) {
        this.daily = daily;
        this.server = server;
    }

    static FakeDailyRoomControl open(FakeDailyServer daily) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeDailyRoomControl control = new FakeDailyRoomControl(daily, server);
            server.createContext("/join", control::join);
            server.createContext("/leave", control::leave);
            server.start();
            return control;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI example() {
        return address().resolve("/join?room=ROOM&name=Ann");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void join(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        String room = query.getOrDefault("room", "room");
        String name = query.getOrDefault("name", "Ann");
        String connection = daily.join(room, name);
        URI leave = address().resolve("/leave?room=" + room + "&connection=" + connection);
        respond(exchange, name + " is in " + room + ". They leave at " + leave);
    }

    private void leave(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        daily.leave(query.getOrDefault("room", "room"), query.getOrDefault("connection", ""));
        respond(exchange, "Gone.");
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return Arrays.stream((query == null ? "" : query).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
    }

    private static void respond(HttpExchange exchange, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
