package dev.tapedeck.bootstrap.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Talks to a Tapedeck server. Thread-safe; every call is bounded in time. */
public final class TapedeckClient {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final Optional<String> token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();

    /**
     * @param server scheme, host and port
     * @param token the access token; empty where the server needs none
     */
    public TapedeckClient(URI server, Optional<String> token) {
        this.server = server;
        this.token = token;
    }

    /**
     * Starts a recording of a source.
     *
     * @throws ServerRefused when the server cannot be reached or refuses
     */
    public RemoteRecording start(String sourceUrl, Optional<String> title) {
        ObjectNode body = JSON.createObjectNode();
        title.ifPresent(text -> body.put("title", text));
        body.putObject("source").put("url", sourceUrl);
        return RemoteRecording.of(send("POST", "/api/recordings", BodyPublishers.ofString(body.toString())));
    }

    public RemoteRecording find(String id) {
        return RemoteRecording.of(send("GET", "/api/recordings/" + id, BodyPublishers.noBody()));
    }

    public RemoteRecording stop(String id) {
        return RemoteRecording.of(send("POST", "/api/recordings/" + id + "/stop", BodyPublishers.noBody()));
    }

    private JsonNode send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(RESPONSE_MAX)
                .header("Content-Type", "application/json")
                .method(method, body);
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        try {
            return json(http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerRefused("interrupted while waiting for " + server, false);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "no connection" : e.getMessage();
            throw new ServerRefused("cannot reach " + server + ": " + reason, true);
        }
    }

    private JsonNode json(HttpResponse<String> response) {
        JsonNode body = parsed(response.body());
        if (response.statusCode() / 100 == 2) {
            return body;
        }
        String unexplained = server + " answered " + response.statusCode() + " and gave no reason";
        throw new ServerRefused(body.path("detail").asText(unexplained), response.statusCode() >= 500);
    }

    /** Something else than a Tapedeck server may answer, so that a body need not be JSON. */
    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
