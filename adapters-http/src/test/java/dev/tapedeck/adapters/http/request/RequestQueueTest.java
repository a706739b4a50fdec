package dev.tapedeck.adapters.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.http.problem.JettyProblems;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One request is handled until it is let go; what comes meanwhile waits. */
class RequestQueueTest {
    private static final Duration RESPONDED_MAX = Duration.ofSeconds(30);

    private final CountDownLatch handled = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void startServer() {
        server.addConnector(connector);
        server.setErrorHandler(new JettyProblems());
    }

    @AfterEach
    void stopServer() throws Exception {
        letGo.countDown();
        server.stop();
    }

    @Test
    void a_request_that_waits_is_handled_when_it_is_its_turn() throws Exception {
        serve(Duration.ofSeconds(20));
        CompletableFuture<HttpResponse<String>> first = occupy();
        CompletableFuture<HttpResponse<String>> second = get("/api/recordings");

        letGo.countDown();

        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(second.get().statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_that_waits_for_too_long_is_told_to_come_again() throws Exception {
        serve(Duration.ofMillis(50));
        Object unused = occupy();

        HttpResponse<String> refused = get("/api/recordings").get();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(refused.body()).contains("\"overloaded\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events", "/api/events/", "/api/recordings/1/events", "/api/recordings/1/events/"})
    void an_event_stream_does_not_wait(String path) throws Exception {
        serve(Duration.ofMillis(50));
        Object unused = occupy();

        assertThat(get(path).get().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void a_full_server_says_that_it_is_alive(String path) throws Exception {
        serve(Duration.ofMillis(50));
        Object unused = occupy();

        assertThat(get(path).get().statusCode()).isEqualTo(200);
    }

    private void serve(Duration waitMax) throws Exception {
        RequestQueue queue = new RequestQueue(1, waitMax);
        queue.setHandler(new Slow());
        server.setHandler(queue);
        server.start();
    }

    private CompletableFuture<HttpResponse<String>> occupy() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> slow = get("/slow");
        handled.await();
        return slow;
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(RESPONDED_MAX).build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private final class Slow extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws InterruptedException {
            if (Request.getPathInContext(request).equals("/slow")) {
                handled.countDown();
                letGo.await();
            }
            callback.succeeded();
            return true;
        }
    }
}
