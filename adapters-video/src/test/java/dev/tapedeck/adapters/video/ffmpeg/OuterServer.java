package dev.tapedeck.adapters.video.ffmpeg;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** A public server that leads wherever its address says: {@code /redirect?to}, {@code /segment?to}, {@code /key?to}. */
final class OuterServer {
    static final String ADDRESS = "93.184.216.34";
    static final int WEB_PORT = 8_080;
    static final int RTSP_PORT = 8_554;

    private final byte[] media;

    private OuterServer(byte[] media) {
        this.media = media;
    }

    static void open(Path media, String rtspRedirect) throws IOException {
        OuterServer outer = new OuterServer(Files.readAllBytes(media));
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getByName(ADDRESS), WEB_PORT), 50);
        web.createContext("/", outer::respond);
        web.setExecutor(Executors.newCachedThreadPool(OuterServer::daemon));
        web.start();
        ServerSocket rtsp = new ServerSocket(RTSP_PORT, 50, InetAddress.getByName(ADDRESS));
        daemon(() -> redirectAll(rtsp, rtspRedirect)).start();
    }

    private void respond(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        String to = query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
        if (path.startsWith("/redirect")) {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        } else {
            byte[] body = path.startsWith("/media") ? media : playlist(path, to).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String playlist(String path, String to) {
        String key = path.startsWith("/key") ? "#EXT-X-KEY:METHOD=AES-128,URI=\"" + to + "\"\n" : "";
        String map = path.startsWith("/map") ? "#EXT-X-MAP:URI=\"" + to + "\"\n" : "";
        String segment = path.startsWith("/segment") ? to : "media.ts";
        return "#EXTM3U\n#EXT-X-TARGETDURATION:2\n" + key + map + "#EXTINF:2,\n" + segment + "\n#EXT-X-ENDLIST\n";
    }

    private static void redirectAll(ServerSocket rtsp, String to) {
        try {
            while (true) {
                Socket client = rtsp.accept();
                daemon(() -> redirect(client, to)).start();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the outer server ended", e);
        }
    }

    private static void redirect(Socket client, String to) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    client.getOutputStream()
                            .write(("RTSP/1.0 302 Moved\r\nCSeq: 1\r\nLocation: " + URI.create(to) + "\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            // The client has seen enough.
            return;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "outer-server");
        thread.setDaemon(true);
        return thread;
    }
}
