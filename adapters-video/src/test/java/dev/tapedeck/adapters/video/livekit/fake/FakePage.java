package dev.tapedeck.adapters.video.livekit.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A page on which a person lets others come and go. */
final class FakePage implements HttpHandler {
    private static final int FORM_BYTES_MAX = 8_192;

    private final FakeRooms rooms;
    private final FakeRuns runs;

    FakePage(FakeRooms rooms, FakeRuns runs) {
        this.rooms = rooms;
        this.runs = runs;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                act(exchange.getRequestURI().getPath(), form(exchange));
                exchange.getResponseHeaders().set("Location", "/");
                exchange.sendResponseHeaders(303, -1);
                return;
            }
            byte[] page = page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(page);
            }
        }
    }

    private void act(String path, Map<String, String> form) {
        String room = form.getOrDefault("room", "");
        String who = form.getOrDefault("who", "");
        if (room.isBlank()) {
            return;
        }
        switch (path) {
            case "/join" -> rooms.join(room, who.isBlank() ? "guest" : who, who.isBlank() ? "Guest" : who);
            case "/leave" -> rooms.leave(room, who);
            case "/close" -> rooms.close(room);
            default -> {}
        }
    }

    private String page() {
        StringBuilder page = new StringBuilder("<!doctype html><title>A LiveKit to try with</title>"
                + "<h1>A LiveKit to try with</h1><form method=post action=/join>Room <input name=room required>"
                + " name <input name=who> <button>Join</button></form>");
        for (String room : rooms.names()) {
            page.append("<h2>").append(escaped(room)).append("</h2>").append(button("/close", room, "", "Close room"));
            rooms.guests(room).stream()
                    .filter(guest -> !guest.isRecorder())
                    .forEach(guest -> page.append("<p>")
                            .append(escaped(guest.name()))
                            .append(' ')
                            .append(button("/leave", room, guest.connection(), "Leave")));
        }
        page.append("<h2>Recordings</h2><ul>");
        runs.ids().forEach(id -> page.append("<li>").append(id).append(' ').append(runs.status(id)));
        return page.append("</ul>").toString();
    }

    private static String button(String action, String room, String who, String text) {
        return "<form style=display:inline method=post action=" + action + "><input type=hidden name=room value=\""
                + escaped(room) + "\"><input type=hidden name=who value=\"" + escaped(who) + "\"><button>" + text
                + "</button></form>";
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(FORM_BYTES_MAX), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
