package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.daily.Daily;
import dev.tapedeck.adapters.video.ffmpeg.Ffmpeg;
import dev.tapedeck.adapters.video.kinescope.Kinescope;
import dev.tapedeck.adapters.video.livekit.LiveKit;
import dev.tapedeck.adapters.video.transcription.OpenAiTranscriber;
import dev.tapedeck.adapters.video.transcription.TranscriptionCheck;
import dev.tapedeck.adapters.video.transcription.TranscriptionConfig;
import dev.tapedeck.application.TapedeckBuilder;
import dev.tapedeck.bootstrap.config.CaptureConfig;
import dev.tapedeck.bootstrap.config.ProvidersConfig;
import dev.tapedeck.bootstrap.config.StorageConfig;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The external services that are configured. */
public final class Providers {
    /** Those that may be configured, in the order in which they are listed. */
    public static final List<ProviderDescription> KNOWN = List.of(
            Ffmpeg.DESCRIPTION,
            LiveKit.DESCRIPTION,
            Daily.DESCRIPTION,
            Kinescope.DESCRIPTION,
            ProviderDescription.of(ProviderKind.BROWSER));

    private final List<Platform> platforms;
    private final Optional<TranscriptionConfig> transcription;
    private final CaptureConfig capture;

    /**
     * Connects to nothing yet.
     *
     * @param isLocal whether this computer alone is served, whose own addresses are then allowed
     */
    public Providers(
            ProvidersConfig providers,
            StorageConfig storage,
            CaptureConfig capture,
            boolean isLocal,
            PlatformContext context) {
        PlatformConfigs configs = new PlatformConfigs(storage, capture, Capture.sources(capture, isLocal));
        this.platforms = platforms(providers, configs, context);
        this.transcription = providers.transcription().map(configs::of);
        this.capture = capture;
    }

    /** One line for each platform. */
    private static List<Platform> platforms(
            ProvidersConfig providers, PlatformConfigs configs, PlatformContext context) {
        Stream<Optional<Platform>> all = Stream.of(
                providers.liveKit().map(configs::of).map(config -> LiveKit.of(config, context)),
                providers.daily().map(configs::of).map(config -> Daily.of(config, context)),
                providers.kinescope().map(configs::of).map(config -> Kinescope.of(config, context)));
        return all.flatMap(Optional::stream).toList();
    }

    /** Opens the other buckets of the store that ours is in, with the same keys. */
    public static PlatformContext.Buckets buckets(StorageConfig storage, InstantSource clock, Resources resources) {
        return (name, region) ->
                resources.add("bucket " + name, new S3MediaStore(ConfigMapping.s3(storage.of(name, region)), clock));
    }

    /** Tapedeck closes the platforms, and {@code resources} what it only uses. */
    void addTo(TapedeckBuilder builder, Resources resources) {
        builder.known(KNOWN);
        platforms.forEach(builder::platform);
        transcription
                .map(config -> new OpenAiTranscriber(config, Capture.tools(capture)))
                .ifPresent(service -> builder.transcriber(resources.add("transcription service", service)));
    }

    public List<Platform> platforms() {
        return platforms;
    }

    /** The checks of each of them. */
    public List<ServiceCheck> checks() {
        return Stream.concat(
                        platforms.stream().flatMap(Providers::checks),
                        transcription.stream().map(Providers::check))
                .toList();
    }

    private static Stream<ServiceCheck> checks(Platform platform) {
        return platform.checks().stream()
                .map(check -> new ServiceCheck(platform.provider(), check.name(), check.problem()));
    }

    private static ServiceCheck check(TranscriptionConfig service) {
        return new ServiceCheck(null, "transcription", new TranscriptionCheck(service)::problem);
    }
}
