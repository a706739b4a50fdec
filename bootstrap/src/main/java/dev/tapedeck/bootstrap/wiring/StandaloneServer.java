package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.http.HttpConfig;
import dev.tapedeck.adapters.http.HttpServer;
import dev.tapedeck.adapters.http.Monitoring;
import dev.tapedeck.adapters.http.event.EventStreamLimits;
import dev.tapedeck.adapters.http.token.JwtAccessTokens;
import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.ffmpeg.Ffmpeg;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegMediaTool;
import dev.tapedeck.application.StorableClock;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.TapedeckBuilder;
import dev.tapedeck.application.TimeOrderedIds;
import dev.tapedeck.bootstrap.config.TapedeckConfig;
import dev.tapedeck.bootstrap.metrics.Metrics;
import dev.tapedeck.bootstrap.process.Lifetime;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How {@code serve} is put together: a database and a store that others run, and callers with tokens. */
public final class StandaloneServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandaloneServer.class);
    private static final InstantSource CLOCK = StorableClock.of(InstantSource.system());
    private static final IdSource IDS = new TimeOrderedIds(CLOCK);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(2);

    private final Resources resources;
    private final Tapedeck tapedeck;
    private final S3MediaStore store;
    private final StartUpChecks services;
    private final Readiness readiness;
    private final HttpServer http;

    private StandaloneServer(TapedeckConfig config, Role role, Resources resources) {
        this.resources = resources;
        Metrics metrics = resources.add("metrics", new Metrics());
        this.store = resources.add("store", new S3MediaStore(ConfigMapping.s3(config.storage()), CLOCK));
        PostgresStorage storage = PostgresStorage.connect(config.database());
        PlatformContext context = context(config, store, resources);
        TapedeckBuilder builder = builder(config, role, storage, context, metrics);
        Providers providers = new Providers(config.providers(), config.storage(), config.capture(), false, context);
        providers.addTo(builder, resources);
        this.services = new StartUpChecks(providers.checks(), storage.port(ProviderHealthLog.class), CLOCK);
        this.tapedeck = resources.add("recordings", builder.build());
        Gauges.bind(metrics, storage, config.capture().spoolFolder());
        this.readiness = new Readiness(tapedeck.operations());
        Monitoring monitoring = new Monitoring(readiness::health, metrics::scrape, metrics::responded);
        this.http = resources.add("http", new HttpServer(http(config), tapedeck, IDS, monitoring));
        http.start();
    }

    /** Returns when it answers requests, before it is ready: see {@link #becomeReady}. */
    public static StandaloneServer start(TapedeckConfig config, Role role) {
        Resources resources = new Resources();
        try {
            return new StandaloneServer(config, role, resources);
        } catch (RuntimeException e) {
            resources.close();
            throw e;
        }
    }

    /** Waits until database and store are there, or the process is to end. Platforms are checked meanwhile. */
    public void becomeReady(Lifetime lifetime) {
        if (!succeeds(lifetime, "database", tapedeck::start)) {
            return;
        }
        services.begin();
        if (succeeds(lifetime, "store", store::verify)) {
            readiness.reached();
            LOG.info("Tapedeck is ready, listening at port {}", http.port());
        }
    }

    @Override
    public void close() {
        resources.close();
    }

    private static boolean succeeds(Lifetime lifetime, String service, Runnable attempt) {
        Duration wait = Duration.ZERO;
        while (!lifetime.isEndAskedWithin(wait)) {
            try {
                attempt.run();
                return true;
            } catch (RepositoryUnavailable e) {
                LOG.warn("waiting for the {}: {}", service, e.getMessage());
            } catch (MediaStoreUnavailable e) {
                LOG.error("recording is unavailable, waiting for the {}: {}", service, e.getMessage());
            }
            wait = TRY_AGAIN_AFTER;
        }
        return false;
    }

    private static PlatformContext context(TapedeckConfig config, S3MediaStore store, Resources resources) {
        PlatformContext context = PlatformContext.of(CLOCK, IDS, store)
                .withBuckets(Providers.buckets(config.storage(), CLOCK, resources));
        return config.server().publicUrl().map(context::withPublicUrl).orElse(context);
    }

    private static TapedeckBuilder builder(
            TapedeckConfig config, Role role, PostgresStorage storage, PlatformContext context, Metrics metrics) {
        TapedeckBuilder builder = Tapedeck.builder()
                .storage(storage)
                .media(context.media())
                .platform(Ffmpeg.of(Capture.ffmpeg(config.capture(), false), context))
                .mediaTool(new FfmpegMediaTool(Capture.tools(config.capture())))
                .settings(ConfigMapping.settings(config.recordings(), config.capture()))
                .accessTokens(new JwtAccessTokens(ConfigMapping.jwt(config.access())))
                .telemetry(metrics.telemetry())
                .ids(IDS)
                .worksOnJobs(role.worksOnJobs());
        config.recordings().playbackSecret().ifPresent(secret -> builder.playbackSecret(secret.value()));
        return builder;
    }

    private static HttpConfig http(TapedeckConfig config) {
        return new HttpConfig(
                config.server().host(),
                config.server().port(),
                config.server().publicUrl().orElse(null),
                config.server().trustForwardedHeaders(),
                null,
                config.server().metricsAddress().orElse(null),
                config.recordings().presignedUrlExpiry(),
                new EventStreamLimits(
                        config.server().eventStreamsMax(), config.server().eventStreamsPerCallerMax()),
                HttpConfig.IDLE_TIMEOUT);
    }
}
