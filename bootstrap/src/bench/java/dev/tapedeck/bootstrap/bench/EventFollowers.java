package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** Clients that follow the events of their recordings, and leave unread what they are sent. */
final class EventFollowers implements AutoCloseable {
    /** A user may have so many streams. */
    private static final int EACH_USER = 20;

    private static final int TIMEOUT_MILLIS = 30_000;

    /** The server notices with a heartbeat, every 15 seconds, that a follower has left. */
    private static final Duration NOTICED_MAX = Duration.ofSeconds(60);

    private final BenchmarkEnvironment environment;
    private final List<Socket> open = new ArrayList<>();

    private EventFollowers(BenchmarkEnvironment environment) {
        this.environment = environment;
    }

    /** Followers of users that have no recordings. */
    static EventFollowers of(BenchmarkEnvironment environment, int count) throws IOException {
        EventFollowers followers = new EventFollowers(environment);
        for (int i = 0; i < count; i++) {
            followers.add(environment.port(), environment.bearer("follower-" + i / EACH_USER));
        }
        return followers;
    }

    private void add(int port, String bearer) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        open.add(socket);
        socket.getOutputStream().write(LoadClient.get("/api/events", bearer, "Accept: text/event-stream"));
        byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        if (!new String(begin, StandardCharsets.US_ASCII).equals("HTTP/1.1 200")) {
            throw new IOException("a follower was refused");
        }
    }

    /** Returns when the server has noticed, so that others find their places. */
    @Override
    public void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        Awaitility.await("the server notices that its followers have left")
                .atMost(NOTICED_MAX)
                .until(() -> environment.eventStreams() == 0);
    }
}
