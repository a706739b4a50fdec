package dev.tapedeck.adapters.video.kinescope.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What viewers get: playlists and segments of what is done, and a page for each. */
final class FakeWatch {
    private final FakeVideos videos;

    FakeWatch(FakeVideos videos) {
        this.videos = videos;
    }

    void show(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        String[] path =
                exchange.getRequestURI().getPath().substring("/watch/".length()).split("/", -1);
        boolean isPage = path.length == 2 && path[0].equals("embed");
        String id = isPage ? path[1] : path[0];
        boolean plays =
                videos.find(id).filter(video -> video.status().equals("done")).isPresent();
        if (!plays || path.length != 2) {
            send(exchange, 404, new byte[] {'?'});
        } else if (isPage) {
            send(exchange, 200, ("<h1>Video " + id + "</h1>").getBytes(StandardCharsets.UTF_8));
        } else {
            file(exchange, videos.playable(id).resolve(path[1]));
        }
    }

    private static void file(HttpExchange exchange, Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            send(exchange, 200, Files.readAllBytes(file));
        } else {
            send(exchange, 404, new byte[] {'?'});
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
