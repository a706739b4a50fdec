package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.daily.DailyBucket;
import dev.tapedeck.adapters.video.daily.DailyCaptureEngine;
import dev.tapedeck.adapters.video.daily.DailyCheck;
import dev.tapedeck.adapters.video.daily.DailyConfig;
import dev.tapedeck.adapters.video.daily.DailyEvents;
import dev.tapedeck.adapters.video.daily.DailyRooms;
import dev.tapedeck.adapters.video.daily.DailyWebhookWatch;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.kinescope.KinescopeCaptureEngine;
import dev.tapedeck.adapters.video.kinescope.KinescopeCheck;
import dev.tapedeck.adapters.video.kinescope.KinescopeConfig;
import dev.tapedeck.adapters.video.kinescope.KinescopeEvents;
import dev.tapedeck.adapters.video.kinescope.KinescopeWebhookWatch;
import dev.tapedeck.adapters.video.kinescope.WebhookPassword;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.adapters.video.livekit.LiveKitCaptureEngine;
import dev.tapedeck.adapters.video.livekit.LiveKitCheck;
import dev.tapedeck.adapters.video.livekit.LiveKitConfig;
import dev.tapedeck.adapters.video.livekit.LiveKitEvents;
import dev.tapedeck.adapters.video.livekit.LiveKitRooms;
import dev.tapedeck.adapters.video.livekit.egress.Destination;
import dev.tapedeck.adapters.video.livekit.egress.Shape;
import dev.tapedeck.adapters.video.transcription.OpenAiTranscriber;
import dev.tapedeck.adapters.video.transcription.TranscriptionCheck;
import dev.tapedeck.adapters.video.transcription.TranscriptionConfig;
import dev.tapedeck.application.TapedeckBuilder;
import dev.tapedeck.bootstrap.config.CaptureConfig;
import dev.tapedeck.bootstrap.config.ProvidersConfig;
import dev.tapedeck.bootstrap.config.SecretText;
import dev.tapedeck.bootstrap.config.StorageConfig;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in each platform's words what the configuration says in ours, and adds those that are configured. */
public final class Providers {
    private final ProvidersConfig providers;
    private final StorageConfig storage;
    private final CaptureConfig capture;
    private final Optional<URI> publicUrl;
    private final boolean isLocal;
    private final InstantSource clock;
    private final Resources resources;

    /**
     * @param publicUrl where platforms reach this server; empty when they do not, and nobody is told where to send
     * @param isLocal whether this computer alone is served, whose own addresses are then allowed
     */
    public Providers(
            ProvidersConfig providers,
            StorageConfig storage,
            CaptureConfig capture,
            Optional<URI> publicUrl,
            boolean isLocal,
            InstantSource clock,
            Resources resources) {
        this.providers = providers;
        this.storage = storage;
        this.capture = capture;
        this.publicUrl = publicUrl;
        this.isLocal = isLocal;
        this.clock = clock;
        this.resources = resources;
    }

    void addTo(TapedeckBuilder builder) {
        providers.liveKit().ifPresent(liveKit -> addLiveKit(builder, liveKit));
        providers.daily().ifPresent(daily -> addDaily(builder, daily));
        providers.kinescope().ifPresent(kinescope -> addKinescope(builder, kinescope));
        providers.transcription().ifPresent(service -> addTranscriber(builder, service));
    }

    /** What looks whether each of them can be used. */
    public List<ServiceCheck> checks() {
        List<ServiceCheck> checks = new ArrayList<>();
        providers
                .liveKit()
                .map(this::config)
                .ifPresent(config -> checks.add(
                        new ServiceCheck(ProviderKind.LIVEKIT, "LiveKit", new LiveKitCheck(config, clock)::problem)));
        providers.daily().ifPresent(daily -> checks.addAll(checks(daily)));
        providers
                .kinescope()
                .map(this::config)
                .ifPresent(config -> checks.add(new ServiceCheck(
                        ProviderKind.KINESCOPE,
                        "Kinescope",
                        new KinescopeCheck(config, ofCheck(client(config)))::problem)));
        providers
                .transcription()
                .map(Providers::config)
                .ifPresent(config ->
                        checks.add(new ServiceCheck(null, "transcription", new TranscriptionCheck(config)::problem)));
        return checks;
    }

    private List<ServiceCheck> checks(ProvidersConfig.Daily daily) {
        DailyConfig config = config(daily);
        List<ServiceCheck> checks = new ArrayList<>();
        checks.add(new ServiceCheck(
                ProviderKind.DAILY, "Daily", new DailyCheck(config, ofCheck(client(config)))::problem));
        S3MediaStore tracks = trackBucket(daily);
        if (tracks != null) {
            checks.add(new ServiceCheck(ProviderKind.DAILY, "Daily's bucket", new TrackBucketCheck(tracks)::problem));
        }
        return checks;
    }

    private <T extends AutoCloseable> T ofCheck(T client) {
        return resources.add("client of a check", client);
    }

    private void addLiveKit(TapedeckBuilder builder, ProvidersConfig.LiveKit liveKit) {
        LiveKitConfig config = config(liveKit);
        builder.platform(new AssembledPlatform(
                new LiveKitCaptureEngine(config, clock),
                Optional.of(new LiveKitEvents(config, clock)),
                Optional.of(resources.add("LiveKit rooms", new LiveKitRooms(config, clock))),
                Optional.empty()));
    }

    private LiveKitConfig config(ProvidersConfig.LiveKit liveKit) {
        return new LiveKitConfig(
                liveKit.url(),
                liveKit.apiKey().value(),
                liveKit.apiSecret().value(),
                destination(liveKit),
                new Shape(liveKit.layout(), capture.width(), capture.height(), (int)
                        capture.segmentDuration().toSeconds()));
    }

    private Destination destination(ProvidersConfig.LiveKit liveKit) {
        Optional<URI> endpoint =
                liveKit.storeEndpoint().or(storage::publicEndpoint).or(() -> Optional.of(storage.endpoint()));
        return new Destination(
                endpoint,
                storage.region(),
                storage.bucket(),
                storage.accessKey().value(),
                storage.secretKey().value(),
                storage.pathStyle());
    }

    private void addDaily(TapedeckBuilder builder, ProvidersConfig.Daily daily) {
        DailyConfig config = config(daily);
        DailyClient client = client(config);
        builder.platform(new AssembledPlatform(
                new DailyCaptureEngine(client, trackBucket(daily), clock),
                Optional.of(new DailyEvents(config, clock)),
                Optional.of(new DailyRooms(config, client, clock)),
                publicUrl
                        .map(url -> url.resolve("/webhooks/daily"))
                        .map(webhook -> new DailyWebhookWatch(config, client, webhook))));
    }

    private static DailyConfig config(ProvidersConfig.Daily daily) {
        return new DailyConfig(
                daily.apiKey().value(),
                daily.domain(),
                daily.webhookSecret().value(),
                bucket(daily),
                daily.apiUrl(),
                daily.webhookWindow());
    }

    private static DailyClient client(DailyConfig config) {
        return new DailyClient(config.api(), config.apiKey());
    }

    private static @Nullable DailyBucket bucket(ProvidersConfig.Daily daily) {
        return daily.bucket()
                .map(bucket -> new DailyBucket(bucket.name(), bucket.region(), bucket.roleArn()))
                .orElse(null);
    }

    /** Daily's bucket is in the store that ours is in, and read with the same keys. */
    private @Nullable S3MediaStore trackBucket(ProvidersConfig.Daily daily) {
        return daily.bucket()
                .map(bucket -> storage.of(bucket.name(), bucket.region()))
                .map(bucket -> resources.add("track bucket", new S3MediaStore(ConfigMapping.s3(bucket), clock)))
                .orElse(null);
    }

    private void addKinescope(TapedeckBuilder builder, ProvidersConfig.Kinescope kinescope) {
        KinescopeConfig config = config(kinescope);
        KinescopeClient client = client(config);
        Optional<WebhookPassword> password = kinescope
                .webhook()
                .map(webhook ->
                        new WebhookPassword(webhook.login(), webhook.password().value()));
        builder.platform(new AssembledPlatform(
                new KinescopeCaptureEngine(config, client, clock),
                password.map(secret -> new KinescopeEvents(secret, clock)),
                Optional.empty(),
                password.flatMap(secret -> publicUrl
                        .filter(url -> "https".equals(url.getScheme()))
                        .map(url -> url.resolve("/webhooks/kinescope"))
                        .map(address -> new KinescopeWebhookWatch(client, secret, address)))));
    }

    private KinescopeConfig config(ProvidersConfig.Kinescope kinescope) {
        return new KinescopeConfig(
                kinescope.apiToken().value(),
                kinescope.parentId(),
                kinescope.apiUrl(),
                kinescope.uploadUrl(),
                Capture.sources(capture, isLocal),
                kinescope.fileBytesMax());
    }

    private static KinescopeClient client(KinescopeConfig config) {
        return new KinescopeClient(config.api(), config.uploader(), config.apiToken());
    }

    private void addTranscriber(TapedeckBuilder builder, ProvidersConfig.Transcription service) {
        builder.transcriber(
                resources.add("transcription service", new OpenAiTranscriber(config(service), Capture.tools(capture))));
    }

    private static TranscriptionConfig config(ProvidersConfig.Transcription service) {
        return TranscriptionConfig.of(
                service.url(),
                service.model(),
                service.apiKey().map(SecretText::value).orElse(null),
                service.language().orElse(null));
    }
}
