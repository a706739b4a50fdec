package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomOpened;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Map;

class FakeProviderEventsTest implements ProviderEventsContract {
    private final FakeProviderEvents events = new FakeProviderEvents(ProviderKind.LIVEKIT);
    private int made;

    @Override
    public ProviderEvents events() {
        return events;
    }

    @Override
    public Message genuine() {
        made++;
        events.says("message-" + made, new RoomOpened("room", RECEIVED));
        return signed("message-" + made);
    }

    @Override
    public Message ofUnknownType() {
        return signed("nothing");
    }

    @Override
    public Message unreadable() {
        return signed("unreadable");
    }

    @Override
    public Message invalid() {
        return new Message(Map.of("x-signature", "somebody's"), genuine().body());
    }

    private static Message signed(String body) {
        return new Message(Map.of("x-signature", FakeProviderEvents.SIGNATURE), body);
    }
}
