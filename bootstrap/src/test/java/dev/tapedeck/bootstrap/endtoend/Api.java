package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** A server's API, as a program uses it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    /** A small source, as it is recorded while other tests need the processor. */
    static final String PATTERN = "testpattern:?size=320x180&rate=15";

    private static final Duration RESPONSE_MAX = Duration.ofSeconds(30);

    /** Much more than anything takes, for machines that are short of breath. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(90);

    private final URI server;
    private final Optional<String> token;
    private final Duration responseMax;
    private final HttpClient http = HttpClient.newHttpClient();

    Api(URI server) {
        this(server, Optional.empty());
    }

    Api(URI server, Optional<String> token) {
        this(server, token, RESPONSE_MAX);
    }

    private Api(URI server, Optional<String> token, Duration responseMax) {
        this.server = server;
        this.token = token;
        this.responseMax = responseMax;
    }

    /** The same caller, who waits longer for a response. */
    Api patient(Duration longer) {
        return new Api(server, token, longer);
    }

    String address(String path) {
        return server.resolve(path).toString();
    }

    HttpResponse<String> send(String method, String path, String body) throws Exception {
        return http.send(request(method, path, body), BodyHandlers.ofString());
    }

    /** A {@code POST} that may be repeated. */
    HttpResponse<String> sendWithKey(String key, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(request("POST", path, body), (name, value) -> true)
                .header("Idempotency-Key", key)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sendAside(String method, String path, String body) {
        return sendAside(method, path, body, JSON_TYPE);
    }

    CompletableFuture<HttpResponse<String>> sendAside(String method, String path, String body, String type) {
        HttpRequest request = HttpRequest.newBuilder(request(method, path, body), (name, value) -> true)
                .setHeader("Content-Type", type)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    JsonNode get(String path) throws Exception {
        return ok(send("GET", path, ""));
    }

    JsonNode post(String path, String body) throws Exception {
        return ok(send("POST", path, body));
    }

    /** Starts a small recording of the test pattern and gives its id. */
    String record(String title) throws Exception {
        String body = "{\"title\":\"%s\",\"quality\":\"low\",\"source\":{\"url\":\"%s\"}}";
        JsonNode recording = post("/api/recordings", body.formatted(title, PATTERN));
        assertThat(recording.path("status").asText()).isEqualTo("starting");
        return recording.path("id").asText();
    }

    /** Makes a session of the same source and gives its id. */
    String session(String title, boolean recordingEnabled) throws Exception {
        String body = "{\"title\":\"%s\",\"recordingEnabled\":%b,\"source\":{\"url\":\"%s\"}}";
        return post("/api/sessions", body.formatted(title, recordingEnabled, PATTERN))
                .path("id")
                .asText();
    }

    JsonNode recording(String id) throws Exception {
        return get("/api/recordings/" + id);
    }

    JsonNode awaitStatus(String id, String status) {
        return awaitStatus(id, status, WAIT_MAX);
    }

    /** @param max what the product promises */
    JsonNode awaitStatus(String id, String status, Duration max) {
        return Awaitility.await("recording " + id + " is " + status)
                .atMost(max)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> recording(id),
                        recording -> recording.path("status").asText().equals(status));
    }

    /** Waits until so many segments are in the store. */
    void awaitSegments(String id, int count) {
        Awaitility.await(count + " segments of " + id)
                .atMost(WAIT_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        recording(id).path("takes").path(0).path("segments").asInt() >= count);
    }

    static Duration between(JsonNode recording, String from, String to) {
        return Duration.between(
                Instant.parse(recording.path(from).asText()),
                Instant.parse(recording.path(to).asText()));
    }

    static JsonNode ok(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body());
    }

    private HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(responseMax)
                .header("Content-Type", JSON_TYPE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return request.build();
    }
}
