package dev.tapedeck.adapters.video.livekit;

import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.PlatformCheck;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.List;
import java.util.Optional;

/** The platform for rooms of a LiveKit server. The operator registers the webhook in the server's configuration. */
public final class LiveKit implements Platform {
    public static final ProviderDescription DESCRIPTION = ProviderDescription.of(ProviderKind.LIVEKIT, RoomNames.ANY);

    private final LiveKitCaptureEngine engine;
    private final LiveKitEvents events;
    private final LiveKitRooms rooms;
    private final LiveKitCheck check;

    private LiveKit(LiveKitConfig config, PlatformContext context) {
        this.engine = new LiveKitCaptureEngine(config, context.clock());
        this.events = new LiveKitEvents(config, context.clock());
        this.rooms = new LiveKitRooms(config, context.clock(), context.ids());
        this.check = new LiveKitCheck(config.url(), engine);
    }

    /** Creates the platform; makes no calls. */
    public static LiveKit of(LiveKitConfig config, PlatformContext context) {
        return new LiveKit(config, context);
    }

    @Override
    public ProviderDescription description() {
        return DESCRIPTION;
    }

    @Override
    public CaptureEngine engine() {
        return engine;
    }

    @Override
    public Optional<ProviderEvents> events() {
        return Optional.of(events);
    }

    @Override
    public Optional<ProviderRooms> rooms() {
        return Optional.of(rooms);
    }

    @Override
    public List<PlatformCheck> checks() {
        return List.of(new PlatformCheck("LiveKit's keys", check::problem));
    }

    @Override
    public void close() {
        engine.close();
        rooms.close();
    }
}
