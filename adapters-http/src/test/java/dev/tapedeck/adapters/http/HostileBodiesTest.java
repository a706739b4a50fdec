package dev.tapedeck.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Senders that promise much and send little; they have an address of their own, as budgets are kept by address. */
class HostileBodiesTest {
    private static final int PROMISED_BYTES = 1_000_000;
    private static final int CONNECTIONS_MAX = 300;
    private static final int GLANCE_MS = 20;

    private final List<Socket> open = new ArrayList<>();
    private LiveServer live;

    @BeforeEach
    void start() {
        live = new LiveServer();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        live.close();
    }

    @Test
    void bodies_that_are_waited_for_are_few_and_others_are_served() throws IOException {
        String response = "";
        while (response.isEmpty() && open.size() < CONNECTIONS_MAX) {
            response = begin("POST /webhooks/livekit");
        }

        assertThat(RawHttp.status(response)).isEqualTo(503);
        assertThat(response).contains("Retry-After").contains("overloaded");
        assertThat(live.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(live.post("/api/recordings", "{\"source\":{\"url\":\"testpattern:\"}}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void no_body_is_awaited_for_what_is_not_there() {
        String length = "Content-Length: " + PROMISED_BYTES;
        String transcript = "PUT /api/recordings/" + UUID.randomUUID() + "/transcript";

        assertThat(RawHttp.status(RawHttp.request(live, "POST /webhooks/daily", length)))
                .isEqualTo(404);
        assertThat(RawHttp.status(RawHttp.request(live, transcript, length, "Content-Type: text/vtt")))
                .isEqualTo(404);
    }

    /** Sends the beginning of a body, and returns what comes back soon. */
    private String begin(String line) throws IOException {
        InetAddress elsewhere = InetAddress.getByName("127.0.0.2");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), live.server.port(), elsewhere, 0);
        open.add(socket);
        String head = line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + PROMISED_BYTES + "\r\n\r\nbegun";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.setSoTimeout(GLANCE_MS);
        try {
            return new String(socket.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException nothingYet) {
            return "";
        }
    }
}
