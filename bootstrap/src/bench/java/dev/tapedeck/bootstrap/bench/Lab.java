package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.http.HttpConfig;
import dev.tapedeck.adapters.http.HttpServer;
import dev.tapedeck.adapters.http.HttpUseCases;
import dev.tapedeck.adapters.http.RequestObserver;
import dev.tapedeck.adapters.http.token.JwtAccessTokens;
import dev.tapedeck.adapters.http.token.JwtConfig;
import dev.tapedeck.adapters.http.token.JwtMinter;
import dev.tapedeck.adapters.persistence.PostgresConfig;
import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegCaptureEngine;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegConfig;
import dev.tapedeck.adapters.video.livekit.LiveKitCaptureEngine;
import dev.tapedeck.adapters.video.livekit.LiveKitConfig;
import dev.tapedeck.adapters.video.livekit.LiveKitEvents;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.TapedeckBuilder;
import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import dev.tapedeck.domain.media.MediaStore;
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
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A whole server on services of its own in a temporary folder, for measurements. */
final class Lab implements AutoCloseable {
    private static final String SECRET = "measured-with-a-secret-of-enough-bytes";
    private static final String BUCKET = "bench";
    /** Of the server to PostgreSQL. */
    static final int CONNECTIONS = 10;
    /** Nobody is there, and messages come all the same. */
    private static final LiveKitConfig NO_LIVEKIT = LiveKitMessage.config(URI.create("ws://127.0.0.1:1"));

    private final Path folder;
    private final DataFolder data;
    private final EmbeddedDatabase database;
    private final EmbeddedStore objects;
    private final PostgresStorage storage;
    private final S3MediaStore store;
    private final Tapedeck tapedeck;
    private final HttpServer server;
    private final JwtConfig tokens = JwtConfig.ofSecret(SECRET, InstantSource.system());

    private Lab(Path folder) {
        this.folder = folder;
        this.data = DataFolder.open(folder);
        this.database = EmbeddedDatabase.start(data);
        this.objects = EmbeddedStore.start(data);
        this.storage = connected();
        this.store = new S3MediaStore(
                S3Config.of(objects.endpoint(), null, "us-east-1", BUCKET, objects.accessKey(), objects.secretKey()),
                InstantSource.system());
        store.verify();
        this.tapedeck = builder(storage, NO_LIVEKIT, "spool").build();
        tapedeck.start();
        this.server = new HttpServer(
                        HttpConfig.at("127.0.0.1", 0),
                        useCases(tapedeck),
                        UUID::randomUUID,
                        () -> "",
                        RequestObserver.none())
                .start();
    }

    /** Another one in front of the same database, seen through another storage; not started. */
    Tapedeck tapedeckOn(Storage seen) {
        return builder(seen, NO_LIVEKIT, "spool-" + UUID.randomUUID()).build();
    }

    /** Another one that works on jobs and records rooms of a LiveKit server; not started. */
    Tapedeck workingWith(LiveKitConfig liveKit) {
        return builder(connected(), liveKit, "spool-" + UUID.randomUUID())
                .engine(new LiveKitCaptureEngine(liveKit, InstantSource.system()))
                .worksOnJobs(true)
                .build();
    }

    private TapedeckBuilder builder(Storage seen, LiveKitConfig liveKit, String spool) {
        FfmpegConfig capture = FfmpegConfig.defaults(folder.resolve(spool));
        return Tapedeck.builder()
                .storage(seen)
                .media(store)
                .engine(new FfmpegCaptureEngine(capture, store, InstantSource.system(), UUID::randomUUID))
                .events(new LiveKitEvents(liveKit, InstantSource.system()))
                .accessTokens(new JwtAccessTokens(tokens))
                .worksOnJobs(false);
    }

    private PostgresStorage connected() {
        return PostgresStorage.connect(PostgresConfig.of(database.jdbcUrl(), database.user(), database.password())
                .withConnectionsMax(CONNECTIONS));
    }

    static Lab open() throws IOException {
        return new Lab(Files.createTempDirectory("tapedeck-bench-"));
    }

    /** On the disk that everything is kept on. */
    Path folder() {
        return folder;
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

    private static HttpUseCases useCases(Tapedeck tapedeck) {
        return new HttpUseCases(
                tapedeck.access(),
                tapedeck.recordings(),
                tapedeck.sessions(),
                tapedeck.meetings(),
                tapedeck.transcripts(),
                tapedeck.tracks(),
                tapedeck.playback(),
                tapedeck.events(),
                tapedeck.idempotency(),
                tapedeck.operations(),
                tapedeck.providers());
    }

    String bearer(String subject) {
        return "Authorization: Bearer " + new JwtMinter(tokens).mint(subject, Set.of(), Duration.ofHours(1));
    }

    @Override
    public void close() throws IOException {
        server.close();
        tapedeck.close();
        store.close();
        objects.close();
        database.close();
        data.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
