package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.http.HttpConfig;
import dev.tapedeck.adapters.http.HttpServer;
import dev.tapedeck.adapters.http.Monitoring;
import dev.tapedeck.adapters.http.token.JwtAccessTokens;
import dev.tapedeck.adapters.http.token.JwtConfig;
import dev.tapedeck.adapters.http.token.JwtMinter;
import dev.tapedeck.adapters.persistence.PostgresConfig;
import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.ffmpeg.Ffmpeg;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegConfig;
import dev.tapedeck.adapters.video.livekit.LiveKit;
import dev.tapedeck.adapters.video.livekit.LiveKitConfig;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.TapedeckBuilder;
import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import dev.tapedeck.bootstrap.embedded.FileTree;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.storage.Storage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A whole server on services of its own in a temporary folder, for measurements. */
final class BenchmarkEnvironment implements AutoCloseable {
    private static final String SECRET = "measured-with-a-secret-of-enough-bytes";
    /** Of the server to PostgreSQL. */
    static final int CONNECTIONS = 10;
    /** There is no such server, and webhooks come all the same. */
    private static final LiveKitConfig NO_LIVEKIT = LiveKitWebhook.config(URI.create("ws://127.0.0.1:1"));

    private final Resources resources = new Resources();
    private final Path folder;
    private final EmbeddedDatabase database;
    private final PostgresStorage storage;
    private final S3MediaStore store;
    private final Tapedeck tapedeck;
    private final HttpServer server;
    private final JwtConfig tokens = JwtConfig.ofSecret(SECRET, InstantSource.system());

    private BenchmarkEnvironment(Path folder) {
        this.folder = folder;
        resources.add("folder", () -> FileTree.delete(folder));
        DataFolder data = resources.add("data", DataFolder.open(folder));
        database = resources.add("database", EmbeddedDatabase.start(data));
        store = store(resources.add("store", EmbeddedStore.start(data)));
        storage = connected();
        tapedeck = resources.add("tapedeck", builder(storage, NO_LIVEKIT).build());
        tapedeck.start();
        server = resources.add("server", server().start());
    }

    static BenchmarkEnvironment open() throws IOException {
        return new BenchmarkEnvironment(Files.createTempDirectory("tapedeck-bench-"));
    }

    /** Another Tapedeck in front of the same database, seen through another storage; not started. */
    Tapedeck tapedeckOn(Storage seen) {
        return builder(seen, NO_LIVEKIT).build();
    }

    /** Another Tapedeck with a clock of its own; not started. */
    Tapedeck tapedeckAt(InstantSource clock) {
        return builder(storage, NO_LIVEKIT).clock(clock).build();
    }

    /** Another Tapedeck that works on jobs and records rooms of a LiveKit server; not started. */
    Tapedeck workingWith(LiveKitConfig liveKit) {
        return builder(connected(), liveKit).worksOnJobs(true).build();
    }

    private TapedeckBuilder builder(Storage seen, LiveKitConfig liveKit) {
        FfmpegConfig capture = FfmpegConfig.defaults(folder.resolve("spool-" + UUID.randomUUID()))
                .withSources(SourceRules.strict().withTestPattern());
        PlatformContext context = PlatformContext.of(InstantSource.system(), UUID::randomUUID, store);
        return Tapedeck.builder()
                .storage(seen)
                .media(store)
                .platform(Ffmpeg.of(capture, context))
                .platform(new WithoutRooms(LiveKit.of(liveKit, context)))
                .accessTokens(new JwtAccessTokens(tokens))
                .worksOnJobs(false);
    }

    /** A platform whose rooms nobody asks for, so that polls of rooms are not in the figures. */
    private record WithoutRooms(Platform platform) implements Platform {
        @Override
        public CaptureEngine engine() {
            return platform.engine();
        }

        @Override
        public Optional<ProviderEvents> events() {
            return platform.events();
        }

        @Override
        public void close() {
            platform.close();
        }
    }

    private S3MediaStore store(EmbeddedStore embedded) {
        S3MediaStore opened = resources.add(
                "media store",
                new S3MediaStore(
                        S3Config.of(
                                embedded.endpoint(),
                                null,
                                "us-east-1",
                                "bench",
                                embedded.accessKey(),
                                embedded.secretKey()),
                        InstantSource.system()));
        opened.verify();
        return opened;
    }

    private PostgresStorage connected() {
        return PostgresStorage.connect(PostgresConfig.of(database.jdbcUrl(), database.user(), database.password())
                .withConnectionsMax(CONNECTIONS));
    }

    private HttpServer server() {
        return new HttpServer(
                HttpConfig.at("127.0.0.1", 0),
                tapedeck,
                UUID::randomUUID,
                Monitoring.of(tapedeck.operations()::health));
    }

    PostgresStorage storage() {
        return storage;
    }

    MediaStore store() {
        return store;
    }

    Tapedeck tapedeck() {
        return tapedeck;
    }

    int port() {
        return server.port();
    }

    int eventStreams() {
        return server.eventStreams();
    }

    String bearer(String subject) {
        return "Authorization: Bearer " + new JwtMinter(tokens).mint(subject, Set.of(), Duration.ofHours(1));
    }

    /** A connection of the measurement's own, past the pool. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl() + "?currentSchema=tapedeck", database.user(), database.password());
    }

    /** Has PostgreSQL and the JVM clear away now what measuring has left behind, as they would some time later. */
    void tidyUp() throws SQLException {
        System.gc();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    @Override
    public void close() {
        resources.close();
    }
}
