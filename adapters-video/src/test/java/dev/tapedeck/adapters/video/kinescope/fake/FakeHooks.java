package dev.tapedeck.adapters.video.kinescope.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.fake.FakeMischief;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;

/** Registered webhooks, and telling them. What is not delivered is not sent again. Thread-safe. */
final class FakeHooks {
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(5);

    private final Map<String, ObjectNode> registered = new LinkedHashMap<>();
    private final List<ObjectNode> delivered = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private final FakeKinescopeKnobs knobs;
    private final FakeMischief mischief;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(RESPONSE_MAX).build();

    FakeHooks(FakeKinescopeKnobs knobs, ScheduledExecutorService later) {
        this.knobs = knobs;
        this.mischief = new FakeMischief(knobs::mischief, later);
    }

    /** Everything that was told, also what was then lost. */
    List<ObjectNode> delivered() {
        return List.copyOf(delivered);
    }

    /** How those that were told have answered. */
    List<Integer> answers() {
        return List.copyOf(answers);
    }

    synchronized List<ObjectNode> all() {
        return List.copyOf(registered.values());
    }

    synchronized ObjectNode register(JsonNode body) {
        return replace(UUID.randomUUID().toString().substring(0, 22), body);
    }

    synchronized ObjectNode replace(String id, JsonNode body) {
        ObjectNode hook = JsonNodeFactory.instance.objectNode().put("id", id);
        body.properties().forEach(field -> hook.set(field.getKey(), field.getValue()));
        registered.put(id, hook);
        return hook;
    }

    synchronized boolean has(String id) {
        return registered.containsKey(id);
    }

    void tell(String id, String status) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("event", "media.update.status");
        event.putObject("data").put("id", id).put("status", status);
        delivered.add(event);
        if (!knobs.isLost(status)) {
            mischief.pass(event, (message, isCorrupt) -> all().forEach(hook -> post(hook, message, isCorrupt)));
        }
    }

    private void post(ObjectNode hook, ObjectNode event, boolean isCorrupt) {
        String body = isCorrupt ? event.toString().substring(1) : event.toString();
        String password =
                hook.path("login").asText() + ":" + hook.path("password").asText();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(hook.path("endpoint").asText()))
                .timeout(RESPONSE_MAX)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            answers.add(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException notReached) {
            answers.add(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
