package dev.tapedeck.adapters.video.kinescope;

import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.PlatformCheck;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Uploads to Kinescope. Without a webhook password in the configuration, its events are not accepted. */
public final class Kinescope implements Platform {
    public static final ProviderDescription DESCRIPTION = ProviderDescription.of(ProviderKind.KINESCOPE);

    private final KinescopeCaptureEngine engine;
    private final Optional<ProviderEvents> events;
    private final Optional<ProviderWebhooks> webhooks;
    private final KinescopeCheck check;

    private Kinescope(KinescopeConfig config, PlatformContext context) {
        KinescopeClient client = new KinescopeClient(config.api(), config.uploader(), config.apiToken());
        Optional<WebhookPassword> password = Optional.ofNullable(config.webhook());
        this.engine = new KinescopeCaptureEngine(config, client, context.clock());
        this.events = password.map(secret -> new KinescopeEvents(secret, context.clock()));
        this.webhooks = password.flatMap(secret -> context.webhookOf(ProviderKind.KINESCOPE)
                .filter(Kinescope::hidesPasswords)
                .map(address -> new KinescopeWebhookWatch(client, secret, address)));
        this.check = new KinescopeCheck(config, client);
    }

    /** Creates the platform; makes no calls. */
    public static Kinescope of(KinescopeConfig config, PlatformContext context) {
        return new Kinescope(config, context);
    }

    private static boolean hidesPasswords(URI address) {
        return "https".equals(address.getScheme());
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
        return events;
    }

    @Override
    public Optional<ProviderWebhooks> webhooks() {
        return webhooks;
    }

    @Override
    public List<PlatformCheck> checks() {
        return List.of(new PlatformCheck("Kinescope", check::problem));
    }
}
