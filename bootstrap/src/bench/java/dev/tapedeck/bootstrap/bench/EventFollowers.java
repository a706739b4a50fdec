package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that follow the events of their recordings, and leave unread what they are sent. */
final class EventFollowers implements AutoCloseable {
    /** A user may have so many streams. */
    private static final int EACH_USER = 20;

    private static final int TIMEOUT_MILLIS = 30_000;

    private final List<Socket> open = new ArrayList<>();

    /**
     * Followers of users that have no recordings.
     *
     * @param users other ones than before, as the server notices only with a heartbeat that a follower has left
     */
    static EventFollowers of(BenchmarkEnvironment environment, String users, int count) throws IOException {
        EventFollowers followers = new EventFollowers();
        for (int i = 0; i < count; i++) {
            followers.add(environment.port(), environment.bearer(users + "-" + i / EACH_USER));
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

    @Override
    public void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }
}
