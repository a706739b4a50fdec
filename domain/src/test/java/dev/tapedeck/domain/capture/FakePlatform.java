package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A provider put together of doubles. */
public record FakePlatform(
        CaptureEngine engine,
        @Nullable ProviderEvents eventsDouble,
        @Nullable ProviderRooms roomsDouble,
        @Nullable ProviderWebhooks webhooksDouble,
        RoomNames names)
        implements Platform {
    public FakePlatform(
            CaptureEngine engine,
            @Nullable ProviderEvents events,
            @Nullable ProviderRooms rooms,
            @Nullable ProviderWebhooks webhooks) {
        this(engine, events, rooms, webhooks, RoomNames.ANY);
    }

    /** One with rooms, without events. */
    public static FakePlatform withRooms(CaptureEngine engine, ProviderRooms rooms) {
        return new FakePlatform(engine, null, rooms, null);
    }

    /** The same with rooms that may have these names only. */
    public FakePlatform naming(RoomNames roomNames) {
        return new FakePlatform(engine, eventsDouble, roomsDouble, webhooksDouble, roomNames);
    }

    @Override
    public ProviderDescription description() {
        return new ProviderDescription(provider(), rooms().map(rooms -> names));
    }

    @Override
    public Optional<ProviderEvents> events() {
        return Optional.ofNullable(eventsDouble);
    }

    @Override
    public Optional<ProviderRooms> rooms() {
        return Optional.ofNullable(roomsDouble);
    }

    @Override
    public Optional<ProviderWebhooks> webhooks() {
        return Optional.ofNullable(webhooksDouble);
    }
}
