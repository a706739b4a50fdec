package dev.tapedeck.adapters.video.daily;

import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.PlatformCheck;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The platform for rooms of a Daily domain. */
public final class Daily implements Platform {
    public static final ProviderDescription DESCRIPTION =
            ProviderDescription.of(ProviderKind.DAILY, DailyRoomNames.ALL);

    private final DailyCaptureEngine engine;
    private final DailyEvents events;
    private final DailyRooms rooms;
    private final Optional<ProviderWebhooks> webhooks;
    private final List<PlatformCheck> checks;

    private Daily(DailyConfig config, PlatformContext context) {
        DailyClient client = new DailyClient(config.api(), config.apiKey());
        Optional<MediaStore> trackBucket = Optional.ofNullable(config.bucket())
                .map(bucket -> context.buckets().open(bucket.name(), bucket.region()));
        this.engine = new DailyCaptureEngine(client, trackBucket.orElse(null), context.clock());
        this.events = new DailyEvents(config, context.clock());
        this.rooms = new DailyRooms(config, client, context.clock());
        this.webhooks =
                context.webhookOf(ProviderKind.DAILY).map(address -> new DailyWebhookWatch(config, client, address));
        this.checks = Stream.concat(
                        Stream.of(new PlatformCheck("Daily", new DailyCheck(config, client)::problem)),
                        trackBucket.stream()
                                .map(TrackBucketCheck::new)
                                .map(check -> new PlatformCheck("Daily's bucket", check::problem)))
                .toList();
    }

    /** Creates the platform; makes no calls, but opens {@link DailyConfig#bucket} if there is one. */
    public static Daily of(DailyConfig config, PlatformContext context) {
        return new Daily(config, context);
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
    public Optional<ProviderWebhooks> webhooks() {
        return webhooks;
    }

    @Override
    public List<PlatformCheck> checks() {
        return checks;
    }
}
