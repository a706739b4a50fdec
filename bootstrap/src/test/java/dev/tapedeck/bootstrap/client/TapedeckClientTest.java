package dev.tapedeck.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TapedeckClientTest {
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_server_alone() {
        answers(422, "{\"status\":422,\"detail\":\"This address is private.\"}");

        assertThatThrownBy(this::record).isInstanceOf(ServerRefused.class).hasMessage("This address is private.");
    }

    @Test
    void a_server_that_gives_no_reason_is_named() {
        answers(502, "<html>bad gateway</html>");

        assertThatThrownBy(this::record)
                .isInstanceOf(ServerRefused.class)
                .hasMessage(address + " answered 502 and gave no reason");
    }

    private void record() {
        new TapedeckClient(address, Optional.empty()).start("http://10.0.0.1/live", Optional.empty());
    }

    private void answers(int status, String body) {
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
