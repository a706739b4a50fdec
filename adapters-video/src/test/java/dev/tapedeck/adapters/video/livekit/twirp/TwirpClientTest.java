package dev.tapedeck.adapters.video.livekit.twirp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.adapters.video.rest.CallBounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwirpClientTest {
    private static final CallBounds BOUNDS = new CallBounds(Duration.ofSeconds(5), 1_000);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private TwirpClient client;
    private volatile String received = "";
    private volatile int status = 200;
    private volatile String response = "{}";
    private volatile boolean hangs;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new TwirpClient(base, new TokenMint("key", new SharedSecret("secret"), InstantSource.system()));
    }

    @AfterEach
    void stop() {
        client.close();
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            received = exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = response.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, hangs ? body.length + 1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
            if (hangs) {
                over.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_call_names_service_and_method_and_sends_its_message_as_json() {
        response = "{\"egress_id\":\"EG_1\"}";

        Wire result = call();

        assertThat(received).isEqualTo("/twirp/livekit.Egress/ListEgress {\"room_name\":\"r\"}");
        assertThat(result.text("egress_id")).isEqualTo("EG_1");
    }

    @ParameterizedTest
    @CsvSource({
        "404, not_found, NOT_FOUND",
        "400, malformed, MALFORMED",
        "412, failed_precondition, FAILED_PRECONDITION",
        "503, unavailable, UNAVAILABLE",
        "500, a_code_of_tomorrow, UNKNOWN"
    })
    void errors_are_told_by_their_code(int httpStatus, String code, TwirpCode expected) {
        status = httpStatus;
        response = "{\"code\":\"" + code + "\",\"msg\":\"not_found: words\",\"meta\":{\"k\":\"v\"}}";

        assertThat(failure().code()).isEqualTo(expected);
        assertThat(failure().said()).isEqualTo("not_found: words");
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid token, UNAUTHENTICATED",
        "403, '', PERMISSION_DENIED",
        "404, <h1>gone</h1>, BAD_ROUTE",
        "429, slow down, RESOURCE_EXHAUSTED",
        "502, <html>, UNAVAILABLE",
        "504, [], UNAVAILABLE",
        "400, what, INTERNAL",
        "302, '', UNKNOWN"
    })
    void errors_that_are_no_json_are_told_by_their_status(int httpStatus, String body, TwirpCode expected) {
        status = httpStatus;
        response = body;

        assertThat(failure().code()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "<html>", "[]", "'\"text\"'", "{"})
    void a_result_that_is_no_object_is_a_failure(String body) {
        response = body;

        assertThat(failure().code()).isEqualTo(TwirpCode.UNREADABLE);
    }

    @Test
    void an_answer_is_read_up_to_its_bound_and_not_beyond() {
        response = "{\"a\":\"" + "x".repeat(1_000 - 8) + "\"}";
        assertThat(call().text("a")).hasSize(992);

        response = "{\"a\":\"" + "x".repeat(1_001 - 8) + "\"}";
        assertThat(failure().code()).isEqualTo(TwirpCode.TOO_LARGE);
    }

    @Test
    void an_answer_that_stops_in_the_middle_takes_no_longer_than_its_bound() {
        hangs = true;
        CallBounds brief = new CallBounds(Duration.ofMillis(300), 1_000);

        assertThatExceptionOfType(TwirpFailure.class)
                .isThrownBy(() -> client.call("Egress/ListEgress", Grant.ROOM_RECORD.everywhere(), message(), brief))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(TwirpCode.NO_RESPONSE));
    }

    @Test
    void a_server_that_is_not_there_gives_no_answer() {
        server.stop(0);

        assertThat(failure().code()).isEqualTo(TwirpCode.NO_RESPONSE);
    }

    private Wire call() {
        return client.call("Egress/ListEgress", Grant.ROOM_RECORD.everywhere(), message(), BOUNDS);
    }

    private TwirpFailure failure() {
        return catchThrowableOfType(TwirpFailure.class, this::call);
    }

    private static Message message() {
        return new Message().with("room_name", "r");
    }
}
