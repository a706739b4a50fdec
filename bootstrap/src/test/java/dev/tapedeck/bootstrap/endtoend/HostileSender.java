package dev.tapedeck.bootstrap.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection that sends what it likes, when it likes, from a loopback address of its own. */
final class HostileSender implements AutoCloseable {
    private static final int STATUS_BEGIN = "HTTP/1.1 ".length();
    private static final int STATUS_LENGTH = 3;

    private final Socket socket;

    private HostileSender(Socket socket) {
        this.socket = socket;
    }

    /**
     * Sends the head of a {@code POST}.
     *
     * @param number of the sender; ten addresses share all senders
     * @param promisedBytes the length of its body, as it says
     */
    static HostileSender post(URI server, String path, int number, int promisedBytes) throws IOException {
        InetAddress from = InetAddress.getByName("127.0.0." + (2 + number % 10));
        Socket socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort(), from, 0);
        HostileSender sender = new HostileSender(socket);
        sender.send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + promisedBytes + "\r\n\r\n");
        return sender;
    }

    /** A server that has refused the request may have closed the connection, which is no failure of the sender. */
    void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException refused) {
            // What it was responded is read by status.
        }
    }

    /** Sends the rest, and closes the connection after the response. */
    int statusAfter(String rest) {
        try (this) {
            send(rest);
            return status();
        }
    }

    /** Whether a response has come, or the connection was ended. */
    boolean isResponded() {
        try {
            return socket.isClosed() || socket.getInputStream().available() > 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /** The status of the response; 0 when the connection was ended without one. */
    int status() {
        try {
            InputStream in = socket.getInputStream();
            String line = new String(in.readNBytes(STATUS_BEGIN + STATUS_LENGTH), StandardCharsets.ISO_8859_1);
            return line.length() < STATUS_BEGIN + STATUS_LENGTH ? 0 : Integer.parseInt(line.substring(STATUS_BEGIN));
        } catch (IOException reset) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to close.
        }
    }
}
