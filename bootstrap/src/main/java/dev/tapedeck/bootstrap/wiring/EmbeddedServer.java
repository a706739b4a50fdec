package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.http.HttpConfig;
import dev.tapedeck.adapters.http.HttpServer;
import dev.tapedeck.adapters.http.Monitoring;
import dev.tapedeck.adapters.http.event.EventStreamLimits;
import dev.tapedeck.adapters.persistence.PostgresConfig;
import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.ffmpeg.Ffmpeg;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegMediaTool;
import dev.tapedeck.application.StorableClock;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.TapedeckBuilder;
import dev.tapedeck.application.TimeOrderedIds;
import dev.tapedeck.bootstrap.config.CaptureConfig;
import dev.tapedeck.bootstrap.config.LocalConfig;
import dev.tapedeck.bootstrap.config.ProvidersConfig;
import dev.tapedeck.bootstrap.config.SecretText;
import dev.tapedeck.bootstrap.config.StorageConfig;
import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import dev.tapedeck.bootstrap.embedded.EmbeddedLibraries;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import dev.tapedeck.bootstrap.metrics.Metrics;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.media.store.MediaStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * How {@code dev} and {@code record} are put together: database and store of our own in one folder, loopback only, and
 * one user who needs no token. What takes long starts side by side.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String REGION = "us-east-1";
    private static final String BUCKET = "tapedeck-recordings";
    private static final Caller LOCAL_USER = new Caller("local", "You", null, Set.of(Scope.ADMIN));
    private static final InstantSource CLOCK = StorableClock.of(InstantSource.system());
    private static final IdSource IDS = new TimeOrderedIds(CLOCK);
    private static final int CONNECTIONS_MAX = 16;

    /** The embedded store, and our client of it. */
    private record Objects(StorageConfig config, S3MediaStore client) {}

    private final Resources resources;
    private final DataFolder data;
    private final HttpServer http;

    private EmbeddedServer(
            DataFolder data,
            int port,
            LocalConfig config,
            Function<MediaStore, ProvidersConfig> platforms,
            Resources resources) {
        this.resources = resources;
        this.data = data;
        CompletableFuture<Objects> storeStart = CompletableFuture.supplyAsync(this::store, EmbeddedServer::aside);
        CompletableFuture<PostgresStorage> storageStart =
                CompletableFuture.supplyAsync(this::storage, EmbeddedServer::aside);
        Metrics metrics = resources.add("metrics", new Metrics());
        CaptureConfig capture = config.capture().withSpoolFolder(data.folder("spool"));
        PostgresStorage storage = joined(storageStart);
        Objects objects = joined(storeStart);
        S3MediaStore store = objects.client();
        PlatformContext context = PlatformContext.of(CLOCK, IDS, store)
                .withBuckets(Providers.buckets(objects.config(), CLOCK, resources));
        TapedeckBuilder builder = builder(config, capture, storage, context, metrics);
        new Providers(platforms.apply(store), objects.config(), capture, true, context).addTo(builder, resources);
        Tapedeck tapedeck = resources.add("recordings", builder.build());
        tapedeck.start();
        Gauges.bind(metrics, storage, capture.spoolFolder());
        this.http = resources.add(
                "http",
                new HttpServer(
                        http(port, config),
                        tapedeck,
                        IDS,
                        new Monitoring(tapedeck.operations()::health, metrics::scrape, metrics::responded)));
        http.start();
    }

    /**
     * Returns when it is ready for requests.
     *
     * @param port 0 takes a free one
     * @throws PortTaken when something else listens there
     * @throws dev.tapedeck.bootstrap.embedded.EmbeddedServiceFailed when the folder is in use or cannot be written
     */
    public static EmbeddedServer start(Path folder, int port, LocalConfig config) {
        return start(folder, port, config, unusedStore -> config.providers());
    }

    /** @param platforms those to use instead of the configured ones, called once the store is there */
    public static EmbeddedServer start(
            Path folder, int port, LocalConfig config, Function<MediaStore, ProvidersConfig> platforms) {
        EmbeddedLibraries.require();
        PortTaken.unlessFree(HOST, port);
        Resources resources = new Resources();
        try {
            DataFolder data = resources.add("data folder", DataFolder.open(folder));
            return new EmbeddedServer(data, port, config, platforms, resources);
        } catch (RuntimeException e) {
            resources.close();
            throw e;
        }
    }

    public URI address() {
        return URI.create("http://" + HOST + ":" + http.port());
    }

    /** Where the playlists of a recording lie on disk, one for each take. They play without any server. */
    public List<Path> playlistsOf(String recording) {
        return StoredPlaylists.of(objects().resolve(BUCKET), recording);
    }

    @Override
    public void close() {
        resources.close();
    }

    private PostgresStorage storage() {
        EmbeddedDatabase database = resources.add("database", EmbeddedDatabase.start(data));
        return PostgresStorage.connect(PostgresConfig.of(database.jdbcUrl(), database.user(), database.password())
                .withConnectionsMax(CONNECTIONS_MAX));
    }

    private Objects store() {
        EmbeddedStore server = resources.add("store", EmbeddedStore.start(data));
        StorageConfig config = new StorageConfig(
                server.endpoint(),
                Optional.empty(),
                REGION,
                BUCKET,
                new SecretText(server.accessKey()),
                new SecretText(server.secretKey()),
                true);
        S3MediaStore store = resources.add("store client", new S3MediaStore(ConfigMapping.s3(config), CLOCK));
        if (Files.exists(objects().resolve(BUCKET))) {
            // The first call loads classes for the better part of a second, which a start need not wait for.
            aside(store::warmUp);
        } else {
            store.verify();
        }
        return new Objects(config, store);
    }

    private static TapedeckBuilder builder(
            LocalConfig config,
            CaptureConfig capture,
            PostgresStorage storage,
            PlatformContext context,
            Metrics metrics) {
        TapedeckBuilder builder = Tapedeck.builder()
                .storage(storage)
                .media(context.media())
                .platform(Ffmpeg.of(Capture.ffmpeg(capture, true), context))
                .mediaTool(new FfmpegMediaTool(Capture.tools(capture)))
                .settings(ConfigMapping.settings(config.recordings(), capture))
                .ids(IDS)
                .telemetry(metrics.telemetry());
        config.recordings().playbackSecret().ifPresent(secret -> builder.playbackSecret(secret.value()));
        return builder;
    }

    private static HttpConfig http(int port, LocalConfig config) {
        return new HttpConfig(
                HOST,
                port,
                null,
                false,
                LOCAL_USER,
                null,
                config.recordings().presignedUrlExpiry(),
                EventStreamLimits.DEFAULT,
                HttpConfig.IDLE_TIMEOUT);
    }

    private Path objects() {
        return data.folder("objects");
    }

    private static void aside(Runnable task) {
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        thread.start();
    }

    private static <T> T joined(CompletableFuture<T> start) {
        try {
            return start.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
