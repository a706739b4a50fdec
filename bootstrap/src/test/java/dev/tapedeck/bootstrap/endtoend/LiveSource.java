package dev.tapedeck.bootstrap.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A live stream over HTTP, which can drop and come back. Its container tells what is in it at once. */
final class LiveSource implements AutoCloseable {
    private static final List<String> SENDER =
            List.of(("ffmpeg -v error -nostdin -re -f lavfi -i testsrc2=size=320x180:rate=15"
                            + " -f lavfi -i sine=sample_rate=48000 -c:v libx264 -preset ultrafast -g 15"
                            + " -pix_fmt yuv420p -c:a aac -f matroska -live 1 pipe:1")
                    .split(" "));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Process> senders = ConcurrentHashMap.newKeySet();
    private volatile boolean isAway;

    LiveSource() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/live.mkv", this::send);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/live.mkv";
    }

    /** Ends all connections of listeners, and accepts no new ones. */
    void drop() {
        isAway = true;
        senders.forEach(Process::destroyForcibly);
    }

    void comeBack() {
        isAway = false;
    }

    @Override
    public void close() {
        drop();
        server.stop(0);
        threads.shutdownNow();
    }

    private void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isAway) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            Process sender = new ProcessBuilder(SENDER)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            senders.add(sender);
            try (InputStream in = sender.getInputStream();
                    OutputStream out = exchange.getResponseBody()) {
                in.transferTo(out);
            } finally {
                sender.destroyForcibly();
                senders.remove(sender);
            }
        }
    }
}
