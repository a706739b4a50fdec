package dev.tapedeck.adapters.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no decent client would, and reads the whole answer. */
final class RawHttp {
    private static final int TIMEOUT_MS = 20_000;

    private RawHttp() {}

    /** The answer to a request line with the usual headers and Alice's token. */
    static String request(LiveServer live, String line, String... headers) {
        String extra = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send(
                live,
                (line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer "
                                + FakeTapedeck.ALICE + "\r\n" + extra + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    static String send(LiveServer live, byte[] bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), live.server.port())) {
            socket.setSoTimeout(TIMEOUT_MS);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int status(String response) {
        return response.isEmpty() ? 0 : Integer.parseInt(response.split(" ", 3)[1]);
    }
}
