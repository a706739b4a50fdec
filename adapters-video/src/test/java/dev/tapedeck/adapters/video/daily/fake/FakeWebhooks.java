package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.daily.Signature;
import dev.tapedeck.adapters.video.fake.FakeMischief;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Who is told, and telling them. Thread-safe. */
final class FakeWebhooks {
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(5);
    private static final int ATTEMPTS_MAX = 4;
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final Map<String, FakeWebhook> registered = new LinkedHashMap<>();
    private final List<ObjectNode> sent = new CopyOnWriteArrayList<>();
    private final FakeMischief mischief;
    private final FakeDailyKnobs knobs;
    private final InstantSource clock;
    private final ScheduledExecutorService later;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(RESPONSE_MAX).build();

    FakeWebhooks(FakeDailyKnobs knobs, InstantSource clock, ScheduledExecutorService later) {
        this.knobs = knobs;
        this.clock = clock;
        this.later = later;
        this.mischief = new FakeMischief(knobs::mischief, later);
    }

    /** Everything that was told, also what was then lost. */
    List<ObjectNode> delivered() {
        return List.copyOf(sent);
    }

    synchronized ObjectNode list(ObjectNode into) {
        registered.values().forEach(webhook -> into.withArray("list").add(webhook.json()));
        return into;
    }

    synchronized boolean remove(String id) {
        return registered.remove(id) != null;
    }

    /** As after three failures in a row. */
    synchronized void giveUp() {
        registered.replaceAll((id, webhook) -> webhook.broken());
    }

    /** Daily tries the address first, and registers nothing when it does not answer 200. */
    FakeResponse register(JsonNode body) {
        String secret = body.path("hmac").asText(newSecret());
        List<String> types = new ArrayList<>();
        body.path("eventTypes").forEach(type -> types.add(type.asText()));
        FakeWebhook webhook = new FakeWebhook(
                UUID.randomUUID().toString(),
                URI.create(body.path("url").asText()),
                secret,
                body.path("retryType").asText("circuit-breaker"),
                types,
                true,
                0);
        byte[] test = "{\"test\":\"test\"}".getBytes(StandardCharsets.UTF_8);
        if (post(webhook, test, test) != 200) {
            return FakeResponse.invalid("non-200 status code returned from webhook endpoint, recieved undefined");
        }
        synchronized (this) {
            registered.put(webhook.id(), webhook);
        }
        return FakeResponse.ok(webhook.json());
    }

    void tell(String type, ObjectNode payload) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "1.0.0")
                .put("type", type)
                .put("id", UUID.randomUUID().toString())
                .put("event_ts", clock.millis() / 1_000.0);
        event.set("payload", payload);
        sent.add(event);
        if (!knobs.isLost(type)) {
            mischief.pass(event, this::deliver);
        }
    }

    private void deliver(ObjectNode event, boolean isCorrupt) {
        byte[] body = event.toString().getBytes(StandardCharsets.UTF_8);
        byte[] onTheWire = isCorrupt ? corrupted(body) : body;
        for (FakeWebhook webhook : wanting(event.path("type").asText())) {
            attempt(webhook.id(), body, onTheWire, 1);
        }
    }

    private synchronized List<FakeWebhook> wanting(String type) {
        return registered.values().stream()
                .filter(webhook -> webhook.wants(type))
                .toList();
    }

    private synchronized @Nullable FakeWebhook active(String id) {
        FakeWebhook webhook = registered.get(id);
        return webhook != null && webhook.isActive() ? webhook : null;
    }

    private void attempt(String id, byte[] signed, byte[] body, int number) {
        FakeWebhook webhook = active(id);
        if (webhook == null) {
            return;
        }
        boolean isGood = post(webhook, signed, body) == 200;
        synchronized (this) {
            registered.computeIfPresent(id, (same, known) -> isGood ? known.succeeded() : known.failed());
        }
        if (!isGood && webhook.retryType().equals("exponential") && number < ATTEMPTS_MAX && !later.isShutdown()) {
            long pause = FIRST_PAUSE_MILLIS << number;
            Object unused = later.schedule(() -> attempt(id, signed, body, number + 1), pause, TimeUnit.MILLISECONDS);
        }
    }

    private int post(FakeWebhook webhook, byte[] signed, byte[] body) {
        String timestamp = String.valueOf(clock.millis() / 1_000);
        String signature = new Signature(Base64.getDecoder().decode(webhook.secret())).of(timestamp, signed);
        HttpRequest request = HttpRequest.newBuilder(webhook.url())
                .timeout(RESPONSE_MAX)
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, signature)
                .header(Signature.TIMESTAMP_HEADER, timestamp)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notReached) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static byte[] corrupted(byte[] body) {
        byte[] other = body.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    private static String newSecret() {
        return Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    }
}
