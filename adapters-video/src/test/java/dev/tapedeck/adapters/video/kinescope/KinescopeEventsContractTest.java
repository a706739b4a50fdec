package dev.tapedeck.adapters.video.kinescope;

import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderEventsContract;
import dev.tapedeck.domain.id.SettableClock;
import java.util.Map;

class KinescopeEventsContractTest implements ProviderEventsContract {
    private final KinescopeEvents events = new KinescopeEvents(KinescopeFixture.PASSWORD, new SettableClock(RECEIVED));
    private int count;

    @Override
    public ProviderEvents events() {
        return events;
    }

    @Override
    public Message genuine() {
        return known(body("media.update.status"));
    }

    @Override
    public Message ofUnknownType() {
        return known(body("media.update.mood"));
    }

    @Override
    public Message unreadable() {
        return known("this is no JSON");
    }

    @Override
    public Message invalid() {
        WebhookPassword other = new WebhookPassword("tapedeck", "another-long-password");
        return new Message(Map.of(WebhookPassword.HEADER, other.header()), body("media.update.status"));
    }

    private String body(String event) {
        count++;
        return "{\"event\":\"%s\",\"data\":{\"id\":\"vid%d\",\"status\":\"done\"}}".formatted(event, count);
    }

    private static Message known(String body) {
        return new Message(Map.of(WebhookPassword.HEADER, KinescopeFixture.PASSWORD.header()), body);
    }
}
