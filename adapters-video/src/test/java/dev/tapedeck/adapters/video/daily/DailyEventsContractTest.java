package dev.tapedeck.adapters.video.daily;

import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderEventsContract;
import dev.tapedeck.domain.id.SettableClock;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

class DailyEventsContractTest implements ProviderEventsContract {
    private static final String TIMESTAMP = String.valueOf(RECEIVED.getEpochSecond());

    private final DailyEvents events =
            new DailyEvents(DailyConfig.of("key", "acme", DailyConfigTest.SECRET, null), new SettableClock(RECEIVED));
    private int count;

    @Override
    public ProviderEvents events() {
        return events;
    }

    @Override
    public Message genuine() {
        return signed(body("meeting.started"), DailyConfigTest.SECRET);
    }

    @Override
    public Message ofUnknownType() {
        return signed(body("hologram.started"), DailyConfigTest.SECRET);
    }

    @Override
    public Message unreadable() {
        return signed("this is no JSON", DailyConfigTest.SECRET);
    }

    @Override
    public Message invalid() {
        return signed(body("meeting.started"), "c29tZWJvZHkgZWxzZSdzIHNlY3JldA==");
    }

    private String body(String type) {
        count++;
        return "{\"type\":\"%s\",\"id\":\"evt-%d\",\"payload\":{\"room\":\"demo\"}}".formatted(type, count);
    }

    private static Message signed(String body, String secret) {
        Signature signature = new Signature(Base64.getDecoder().decode(secret));
        return new Message(
                Map.of(
                        Signature.HEADER,
                        signature.of(TIMESTAMP, body.getBytes(StandardCharsets.UTF_8)),
                        Signature.TIMESTAMP_HEADER,
                        TIMESTAMP),
                body);
    }
}
