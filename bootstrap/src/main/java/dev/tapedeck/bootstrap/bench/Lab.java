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
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import dev.tapedeck.domain.media.MediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    private static final int CONNECTIONS = 10;

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
        this.storage = PostgresStorage.connect(new PostgresConfig(
                database.jdbcUrl(),
                database.user(),
                database.password(),
                CONNECTIONS,
                PostgresConfig.CONNECT_TIMEOUT_DEFAULT,
                PostgresConfig.STATEMENT_TIMEOUT_DEFAULT));
        this.store = new S3MediaStore(
                S3Config.of(objects.endpoint(), null, "us-east-1", BUCKET, objects.accessKey(), objects.secretKey()),
                InstantSource.system());
        store.verify();
        FfmpegConfig capture = FfmpegConfig.defaults(folder.resolve("spool"));
        this.tapedeck = Tapedeck.builder()
                .storage(storage)
                .media(store)
                .engine(new FfmpegCaptureEngine(capture, store, InstantSource.system(), UUID::randomUUID))
                .accessTokens(new JwtAccessTokens(tokens))
                .worksOnJobs(false)
                .build();
        tapedeck.start();
        this.server = new HttpServer(
                        HttpConfig.at("127.0.0.1", 0),
                        useCases(tapedeck),
                        UUID::randomUUID,
                        () -> "",
                        RequestObserver.none())
                .start();
    }

    static Lab open() throws IOException {
        return new Lab(Files.createTempDirectory("tapedeck-bench-"));
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
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
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
