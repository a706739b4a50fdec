package dev.tapedeck.adapters.video.livekit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a LiveKit server of version 1.13 sent and answered, one JSON object in a line. */
final class ServerVectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A call and its response; {@code request} and {@code response} are as on the wire. */
    record Call(String method, int status, String request, String response) {
        String title() {
            return "# " + method + " " + status + " " + (request.length() > 80 ? "" : request).strip();
        }

        @Override
        public String toString() {
            return title();
        }
    }

    private ServerVectors() {}

    /** Bodies of webhooks, byte for byte. */
    static List<String> webhooks() {
        return lines("server-webhooks.jsonl")
                .map(line -> line.path("body").asText())
                .toList();
    }

    static List<Call> calls() {
        return lines("server-answers.jsonl")
                .map(line -> new Call(
                        line.path("method").asText(),
                        line.path("status").asInt(),
                        line.path("request").asText(),
                        line.path("answer").asText()))
                .toList();
    }

    /** The lines that say what is decoded from each vector, each vector after its title. */
    static List<String> expected(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    private static Stream<JsonNode> lines(String name) {
        return text(name).lines().map(ServerVectors::parsed);
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(ServerVectors.class.getResourceAsStream("golden/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
