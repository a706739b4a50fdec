package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a receiver what happens, in order unless told otherwise, each thing up to five times until it is taken. */
final class FakeWebhooks {
    private static final Logger log = LoggerFactory.getLogger(FakeWebhooks.class);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final class Webhook {
        final String type;
        final byte[] body;

        Webhook(String type, byte[] body) {
            this.type = type;
            this.body = body;
        }
    }

    private final FakeTokens tokens;
    private final FakeTokens strangersTokens = new FakeTokens("devkey", "a stranger's secret");
    private final FakeFaults faults;
    private final ScheduledExecutorService thread;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<Webhook> held = new ArrayList<>();
    private volatile @Nullable URI receiver;

    /** @param thread one, which keeps the order */
    FakeWebhooks(FakeTokens tokens, FakeFaults faults, ScheduledExecutorService thread) {
        this.tokens = tokens;
        this.faults = faults;
        this.thread = thread;
    }

    void receiver(@Nullable URI address) {
        receiver = address;
    }

    /** Types in the order in which they were taken, repeats included. */
    List<String> taken() {
        return List.copyOf(sent);
    }

    void send(String type, ObjectNode parts) {
        ObjectNode event = ProtoJson.object().put("event", type);
        event.setAll(parts);
        event.put("id", "EV_" + UUID.randomUUID().toString().replace("-", ""));
        event.put("created_at", Long.toString(Instant.now().getEpochSecond()));
        enqueue(new Webhook(type, ProtoJson.webhook(event)));
    }

    private synchronized void enqueue(Webhook webhook) {
        if (receiver == null || faults.loses(webhook.type)) {
            return;
        }
        held.add(0, webhook);
        if (faults.reorders() && held.size() < 2) {
            return;
        }
        for (Webhook next : held) {
            for (int time = 0; time < faults.webhookTimes(); time++) {
                later(faults.webhookDelay(), () -> attempt(next, 1));
            }
        }
        held.clear();
    }

    private void later(Duration delay, Runnable work) {
        if (!thread.isShutdown()) {
            Object unused = thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(Webhook webhook, int number) {
        URI address = receiver;
        if (address == null || taken(address, webhook) || number == ATTEMPTS) {
            return;
        }
        later(FIRST_WAIT.multipliedBy(1L << (number - 1)), () -> attempt(webhook, number + 1));
    }

    /** Whether there is nothing to be tried again: an answer below 500 is final, a good one or not. */
    private boolean taken(URI address, Webhook webhook) {
        try {
            int status = http.send(request(address, webhook), BodyHandlers.discarding())
                    .statusCode();
            if (status < 300) {
                sent.add(webhook.type);
            }
            return status < 500 && status != 429;
        } catch (IOException e) {
            log.debug("the receiver of webhooks is away", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private HttpRequest request(URI address, Webhook webhook) {
        FakeTokens signer = faults.corruption() == FakeFaults.Corruption.SIGNATURE ? strangersTokens : tokens;
        byte[] body = webhook.body.clone();
        String token = signer.forBody(body);
        if (faults.corruption() == FakeFaults.Corruption.BODY) {
            body[body.length / 2] ^= 1;
        }
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/webhook+json")
                .header("User-Agent", "LiveKit")
                .header("Authorization", token)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
