package dev.tapedeck.bootstrap.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One connection that sends the same kind of request again and again. As thin as it can be, because it shares the cores
 * with the server that it measures. Not thread-safe.
 */
final class LoadClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] received = new byte[64 * 1024];
    private int position;
    private int limit;
    private byte[] body = new byte[64 * 1024];
    private int length;

    LoadClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = socket.getInputStream();
    }

    static byte[] get(String path, String... headers) {
        return request("GET " + path, new byte[0], headers);
    }

    static byte[] post(String path, byte[] body, String... headers) {
        return request("POST " + path, body, headers);
    }

    private static byte[] request(String line, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    /** Sends a request whose response has to have this status, and reads it. */
    void require(int status, byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int responded = Integer.parseInt(line().substring(9, 12));
        int contentLength = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (startsWith(header, "content-length:")) {
                contentLength = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= startsWith(header, "transfer-encoding: chunked");
        }
        length = 0;
        if (chunked) {
            readChunks();
        } else {
            read(contentLength);
        }
        if (responded != status) {
            throw new IllegalStateException("expected " + status + ", got " + responded + ": " + body());
        }
    }

    /** Of the last response. */
    String body() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(String header, String start) {
        return header.regionMatches(true, 0, start, 0, start.length());
    }

    private void readChunks() throws IOException {
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            read(size);
            line();
        }
        line();
    }

    private void read(int count) throws IOException {
        if (length + count > body.length) {
            body = Arrays.copyOf(body, (length + count) * 2);
        }
        for (int left = count; left > 0; ) {
            fillIfEmpty();
            int some = Math.min(left, limit - position);
            System.arraycopy(received, position, body, length, some);
            position += some;
            length += some;
            left -= some;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (byte next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** A buffer of our own, as that of the JDK takes a lock for each byte. */
    private byte next() throws IOException {
        fillIfEmpty();
        return received[position++];
    }

    private void fillIfEmpty() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.read(received);
            if (limit <= 0) {
                throw new EOFException("the server closed the connection");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
