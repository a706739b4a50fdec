package dev.tapedeck.adapters.video.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class RestClientTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final CallBounds BOUNDS = new CallBounds(LONG, 100);

    private final RestClient rest = new RestClient(Duration.ofSeconds(5), Duration.ofMillis(200));
    private TestServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new TestServer();
    }

    @AfterEach
    void close() {
        rest.close();
        server.close();
    }

    @Test
    void a_response_is_given_whatever_its_status() throws IOException {
        server.status = 418;
        server.body = "tea";
        server.headers = Map.of("Retry-After", "7");

        RestResponse response = rest.send(get("/pot?a=b"), BOUNDS);

        assertThat(response.status()).isEqualTo(418);
        assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("tea");
        assertThat(response.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(server.requests).containsExactly("GET /pot?a=b ");
    }

    @Test
    void a_body_is_read_up_to_its_bound_and_not_beyond() throws IOException {
        server.body = "x".repeat(100);
        assertThat(rest.send(get("/"), BOUNDS).body()).hasSize(100);

        server.body = "x".repeat(101);
        assertThatThrownBy(() -> rest.send(get("/"), BOUNDS)).isInstanceOf(ResponseTooLarge.class);
    }

    @Test
    void the_bound_on_time_spans_the_body() {
        server.hangs = true;
        server.body = "never whole";

        assertThatThrownBy(() -> rest.send(get("/"), new CallBounds(Duration.ofMillis(200), 100)))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void a_request_with_a_body_is_not_repeated_when_its_connection_breaks() throws IOException {
        rest.send(get("/keeps-the-connection-open"), BOUNDS);
        server.hangsUp = true;

        assertThatThrownBy(() -> rest.send(post("/start"), BOUNDS)).isInstanceOf(IOException.class);

        assertThat(server.requests).filteredOn(sent -> sent.startsWith("POST")).hasSize(1);
    }

    @Test
    void a_request_with_a_body_is_not_repeated_when_the_service_is_busy() throws IOException {
        server.status = 503;
        server.headers = Map.of("Retry-After", "0");

        assertThat(rest.send(post("/start"), BOUNDS).status()).isEqualTo(503);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void a_redirect_is_followed_by_downloads_only() throws IOException {
        server.status = 302;
        server.body = "here";
        server.headers = Map.of("Location", "/elsewhere");

        assertThat(rest.send(get("/"), BOUNDS).status()).isEqualTo(302);
        try (InputStream file = rest.open(server.address("/file"), LONG)) {
            assertThat(file).asString(StandardCharsets.UTF_8).isEqualTo("here");
        }
    }

    @Test
    void a_download_that_stalls_fails() throws IOException {
        server.hangs = true;
        server.body = "half";

        try (InputStream file = rest.open(server.address("/file"), LONG)) {
            assertThat(file.read(new byte[100])).isEqualTo(4);
            assertThatThrownBy(file::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void failures_show_nothing_of_an_address_but_its_host() {
        server.hangsUp = true;
        URI signed = server.address("/file?signature=secret");

        assertThatThrownBy(() -> rest.open(signed, LONG))
                .hasStackTraceContaining("IOException")
                .satisfies(e -> {
                    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                        assertThat(cause.getMessage()).doesNotContain("secret", "file");
                    }
                });
    }

    @Test
    void an_interrupted_caller_stops_waiting() throws Exception {
        server.hangs = true;
        CompletableFuture<Throwable> failed = new CompletableFuture<>();
        Thread caller = new Thread(() -> failed.complete(failureOf(get("/"))));
        caller.start();
        server.received.await();

        caller.interrupt();

        assertThat(failed.get()).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void closing_ends_calls_and_leaves_no_thread() throws Exception {
        Set<Thread> before = threads();
        rest.send(get("/"), BOUNDS);
        server.hangs = true;
        CompletableFuture<Throwable> failed = CompletableFuture.supplyAsync(() -> failureOf(get("/hangs")));
        await().until(() -> server.requests.size() == 2);
        assertThat(threads()).isNotEqualTo(before);

        rest.close();

        assertThat(failed.get()).isInstanceOf(IOException.class);
        await().untilAsserted(() -> assertThat(threads()).isEqualTo(before));
        assertThat(failureOf(get("/"))).isInstanceOf(IOException.class);
    }

    @Test
    void a_pause_ends_with_the_client() {
        CompletableFuture<Void> closing = CompletableFuture.runAsync(rest::close);

        assertThatThrownBy(() -> rest.pause(LONG)).isInstanceOf(InterruptedIOException.class);
        closing.join();
    }

    private Throwable failureOf(Request request) {
        try {
            rest.send(request, BOUNDS);
            return new AssertionError("a response");
        } catch (IOException e) {
            return e;
        }
    }

    private Request get(String path) {
        return new Request.Builder().url(server.address(path).toString()).build();
    }

    private Request post(String path) {
        return get(path)
                .newBuilder()
                .post(RequestBody.create("{}", MediaType.get("application/json")))
                .build();
    }

    /** Without Okio's watchdog of downloads and broken-off bodies: there is one for the whole JVM, which ends by itself. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("rest-.*|OkHttp.*"))
                .collect(Collectors.toSet());
    }
}
