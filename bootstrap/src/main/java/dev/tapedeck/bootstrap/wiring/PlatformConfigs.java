package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.video.daily.DailyBucket;
import dev.tapedeck.adapters.video.daily.DailyConfig;
import dev.tapedeck.adapters.video.kinescope.KinescopeConfig;
import dev.tapedeck.adapters.video.kinescope.WebhookPassword;
import dev.tapedeck.adapters.video.livekit.LiveKitConfig;
import dev.tapedeck.adapters.video.livekit.egress.Destination;
import dev.tapedeck.adapters.video.livekit.egress.Shape;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.adapters.video.transcription.TranscriptionConfig;
import dev.tapedeck.bootstrap.config.CaptureConfig;
import dev.tapedeck.bootstrap.config.ProvidersConfig;
import dev.tapedeck.bootstrap.config.SecretText;
import dev.tapedeck.bootstrap.config.StorageConfig;
import java.net.URI;
import java.util.Optional;

/** Maps the configuration of external services to that of each adapter. */
final class PlatformConfigs {
    private final StorageConfig storage;
    private final CaptureConfig capture;
    private final SourceRules sources;

    PlatformConfigs(StorageConfig storage, CaptureConfig capture, SourceRules sources) {
        this.storage = storage;
        this.capture = capture;
        this.sources = sources;
    }

    LiveKitConfig of(ProvidersConfig.LiveKit liveKit) {
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

    DailyConfig of(ProvidersConfig.Daily daily) {
        return new DailyConfig(
                daily.apiKey().value(),
                daily.domain(),
                daily.webhookSecret().value(),
                daily.bucket()
                        .map(bucket -> new DailyBucket(bucket.name(), bucket.region(), bucket.roleArn()))
                        .orElse(null),
                daily.apiUrl(),
                daily.webhookWindow());
    }

    KinescopeConfig of(ProvidersConfig.Kinescope kinescope) {
        return new KinescopeConfig(
                kinescope.apiToken().value(),
                kinescope.parentId(),
                kinescope.apiUrl(),
                kinescope.uploadUrl(),
                sources,
                kinescope.fileBytesMax(),
                kinescope
                        .webhook()
                        .map(webhook -> new WebhookPassword(
                                webhook.login(), webhook.password().value()))
                        .orElse(null));
    }

    TranscriptionConfig of(ProvidersConfig.Transcription service) {
        return TranscriptionConfig.of(
                service.url(),
                service.model(),
                service.apiKey().map(SecretText::value).orElse(null),
                service.language().orElse(null));
    }
}
