package dev.tapedeck.bootstrap.endtoend;

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
import dev.tapedeck.adapters.video.daily.Daily;
import dev.tapedeck.adapters.video.daily.DailyConfig;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.domain.access.Scope;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One of several servers on the same database and the same store, which records meetings on Daily. */
final class MeetingNode implements AutoCloseable {
    private static final JwtConfig TOKENS =
            JwtConfig.ofSecret("a secret that only this test knows of", InstantSource.system());

    private final S3MediaStore store;
    private final Tapedeck tapedeck;
    private final HttpServer server;

    MeetingNode(PostgresConfig database, S3Config bucket, DailyConfig daily, InstantSource clock) {
        this.store = new S3MediaStore(bucket, InstantSource.system());
        PlatformContext context =
                PlatformContext.of(clock, UUID::randomUUID, store).withBuckets((name, region) -> store);
        this.tapedeck = Tapedeck.builder()
                .storage(PostgresStorage.connect(database))
                .clock(clock)
                .media(store)
                .platform(Daily.of(daily, context))
                .accessTokens(new JwtAccessTokens(TOKENS))
                .build();
        tapedeck.start();
        this.server = new HttpServer(
                        HttpConfig.at("127.0.0.1", 0),
                        tapedeck,
                        UUID::randomUUID,
                        Monitoring.of(tapedeck.operations()::health))
                .start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    Api as(String subject) {
        return as(subject, Set.of());
    }

    Api asOperator() {
        return as("operator", Set.of(Scope.ADMIN));
    }

    private Api as(String subject, Set<Scope> scopes) {
        return new Api(address(), Optional.of(new JwtMinter(TOKENS).mint(subject, scopes, Duration.ofHours(1))));
    }

    @Override
    public void close() {
        server.close();
        tapedeck.close();
        store.close();
    }
}
