package dev.tapedeck.adapters.video.daily.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailyClientTest {
    private static final int TOO_LARGE = 8 * 1024 * 1024 + 1;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile byte[] body = {};
    private volatile String retryAfter = "";
    private volatile boolean hangsUp;
    private HttpServer server;
    private DailyClient client;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1", this::respond);
        server.start();
        client = new DailyClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/"), "secret-key");
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void the_key_travels_with_every_call() {
        answers(200, "{}");

        client.get(RateLimit.LISTING, "/recordings", Map.of("room_name", "a b&c"));

        assertThat(asked).containsExactly("GET /v1/recordings?room_name=a+b%26c Bearer secret-key");
    }

    @Test
    void an_empty_success_is_an_empty_object() {
        answers(200, "");

        assertThat(client.post("/rooms/a/recordings/stop", JsonNodeFactory.instance.objectNode())
                        .required("stop"))
                .isEmpty();
    }

    @Test
    void an_error_that_is_not_json_is_told_by_its_status() {
        answers(502, "<html>bad gateway</html>");

        DailyResponse response = client.get("/rooms/a");

        assertThat(response.status()).isEqualTo(502);
        assertThat(response.isTrouble()).isTrue();
        assertThat(response.error()).isEmpty();
        assertThatThrownBy(() -> response.required("read a room")).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void both_words_of_an_error_are_read() {
        answers(400, "{\"error\":\"invalid-request-error\",\"info\":\"the room has an active stream\"}");

        DailyResponse response = client.get("/rooms/a");

        assertThat(response.error()).isEqualTo("invalid-request-error");
        assertThat(response.info()).isEqualTo("the room has an active stream");
    }

    @Test
    void a_success_that_is_not_json_is_no_usable_answer() {
        answers(200, "<html>welcome to the hotel</html>");

        assertThatThrownBy(() -> client.get("/rooms/a")).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void an_answer_that_is_too_large_is_given_up() {
        body = new byte[TOO_LARGE];

        assertThatThrownBy(() -> client.get("/rooms/a"))
                .isInstanceOf(ProviderUnavailable.class)
                .hasRootCauseMessage("the response is larger than 8388608 bytes");
    }

    @Test
    void a_cut_connection_leaves_the_outcome_unknown() {
        hangsUp = true;

        assertThatThrownBy(() -> client.get("/rooms/a"))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageNotContaining("secret-key");
    }

    @Test
    void after_a_429_nothing_is_asked_for_as_long_as_daily_wants() {
        answers(429, "{\"error\":\"rate-limit-error\"}");
        retryAfter = "40";
        client.get("/rooms/a");

        DailyResponse refused = client.postAtOnce(RateLimit.OTHER, "/rooms/a", JsonNodeFactory.instance.objectNode());

        assertThat(refused.isBusy()).isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void starts_are_not_sent_faster_than_daily_takes_them() {
        answers(200, "{\"status\":\"sent\"}");

        List<Boolean> sent = IntStream.range(0, 10)
                .mapToObj(
                        number -> client.postAtOnce(RateLimit.STARTS, "/start", JsonNodeFactory.instance.objectNode()))
                .map(DailyResponse::isOk)
                .toList();

        assertThat(sent).startsWith(true, true, true, true).contains(false);
        assertThat(asked).hasSize((int) sent.stream().filter(ok -> ok).count());
    }

    private void answers(int withStatus, String text) {
        status = withStatus;
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    private void respond(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        if (hangsUp) {
            exchange.close();
            return;
        }
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
