package dev.tapedeck.adapters.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback with fake use cases, and a client for it. */
public final class LiveServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final FakeTapedeck tapedeck = new FakeTapedeck();
    /** Routes and statuses that the observer heard of. */
    public final List<String> observed = new CopyOnWriteArrayList<>();

    public final HttpServer server;
    public final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public LiveServer() {
        this(HttpConfig.at("127.0.0.1", 0));
    }

    public LiveServer(HttpConfig config) {
        server = new HttpServer(
                        config,
                        tapedeck.features(),
                        tapedeck.ids,
                        new Monitoring(
                                tapedeck.operations::health,
                                () -> "tapedeck_up 1\n",
                                (route, status, took) -> observed.add(route + " " + status)))
                .start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** A request as Alice. */
    public HttpRequest.Builder to(String path) {
        return anonymous(path).header("Authorization", "Bearer " + FakeTapedeck.ALICE);
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(with(to(path), "POST", json));
    }

    public HttpResponse<String> patch(String path, String json) {
        return send(with(to(path), "PATCH", json));
    }

    public HttpResponse<String> delete(String path) {
        return send(to(path).DELETE());
    }

    public static HttpRequest.Builder with(HttpRequest.Builder request, String method, String json) {
        return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + response.body(), e);
        }
    }

    /** The code of a problem, which must be one. */
    public static String codeOf(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            throw new AssertionError("no problem: " + response.statusCode() + " " + type + " " + response.body());
        }
        return json(response).path("code").asText();
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
    }
}
