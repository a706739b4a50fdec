package dev.tapedeck.bootstrap.fault;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A careful caller: repeats what was not answered, at the other server, with the same idempotency key. Thread-safe. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(20);
    private static final Duration REPEATED_FOR = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final List<URI> servers;
    private final String token;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(RESPONSE_MAX).build();

    ApiClient(List<URI> servers, String token) {
        this.servers = List.copyOf(servers);
        this.token = token;
    }

    /** Asks once, and gives nothing when there is no good answer. */
    Optional<JsonNode> look(String path) throws InterruptedException {
        try {
            HttpResponse<String> response = send("GET", path, "", "");
            return response.statusCode() < NOT_FOUND ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Repeats until there is an answer that a repetition would not change. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return repeated("GET", path, "", "");
    }

    JsonNode post(String path, String body, String key) throws IOException, InterruptedException {
        return repeated("POST", path, body, key);
    }

    /** An address of the server whose turn it is. */
    URI resolve(String path) {
        return servers.get(Math.floorMod(turn.getAndIncrement(), servers.size()))
                .resolve(path);
    }

    private JsonNode repeated(String method, String path, String body, String key)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String last = "no answer";
        while (System.nanoTime() - begin < REPEATED_FOR.toNanos()) {
            try {
                HttpResponse<String> response = send(method, path, body, key);
                last = response.statusCode() + " " + response.body();
                if (response.statusCode() < NOT_FOUND) {
                    return JSON.readTree(response.body());
                }
                if (!isRepeatable(response)) {
                    break;
                }
            } catch (IOException e) {
                last = e.toString();
            }
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
        throw new IOException(method + " " + path + ": " + last);
    }

    /** Too busy, broken, or still at work on the first request of this key. */
    private static boolean isRepeatable(HttpResponse<String> response) {
        return response.statusCode() >= SERVER_ERROR
                || response.statusCode() == TOO_MANY
                || (response.statusCode() == CONFLICT && response.body().contains("idempotency"));
    }

    private HttpResponse<String> send(String method, String path, String body, String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(resolve(path))
                .timeout(RESPONSE_MAX)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
