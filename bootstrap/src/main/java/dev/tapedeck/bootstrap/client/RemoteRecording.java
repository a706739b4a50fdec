package dev.tapedeck.bootstrap.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * A recording as a server returns it.
 *
 * @param status in lower case
 * @param recorded how much of it there is so far
 * @param failure a sentence that says why it failed
 */
public record RemoteRecording(
        String id,
        String title,
        String status,
        Duration recorded,
        long sizeBytes,
        boolean partial,
        Optional<String> playbackUrl,
        Optional<String> failure) {
    /** Reads a recording's detail, whose takes contain the progress of a running one. */
    static RemoteRecording of(JsonNode json) {
        long takesMillis = sum(json.path("takes"), "durationMs");
        long takesBytes = sum(json.path("takes"), "bytes");
        return new RemoteRecording(
                json.path("id").asText(),
                json.path("title").asText(),
                json.path("status").asText(),
                Duration.ofMillis(json.path("durationMs").asLong(takesMillis)),
                json.path("fileSizeBytes").asLong(takesBytes),
                json.path("partial").asBoolean(),
                text(json.path("playbackUrl")),
                text(json.path("failure").path("message")));
    }

    public boolean hasEnded() {
        return status.equals("completed") || status.equals("failed");
    }

    public boolean isCompleted() {
        return status.equals("completed");
    }

    private static long sum(JsonNode takes, String field) {
        long sum = 0;
        for (JsonNode take : takes) {
            sum += take.path(field).asLong();
        }
        return sum;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }
}
