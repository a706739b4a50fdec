package dev.tapedeck.bootstrap.endtoend;

import dev.tapedeck.adapters.http.HttpConfig;
import dev.tapedeck.adapters.http.HttpServer;
import dev.tapedeck.adapters.http.Monitoring;
import dev.tapedeck.adapters.http.token.JwtAccessTokens;
import dev.tapedeck.adapters.http.token.JwtConfig;
import dev.tapedeck.adapters.http.token.JwtMinter;
import dev.tapedeck.adapters.persistence.PostgresConfig;
import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.DatabaseTemplate;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import dev.tapedeck.bootstrap.embedded.FileTree;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.bootstrap.wiring.Providers;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.capture.FakePlatform;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.room.FakeProviderRooms;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.capture.webhook.FakeProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.media.FakeMediaTool;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.ProviderKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A server on PostgreSQL with a provider whose name stands nowhere in the product: all of it is in one platform. */
final class ExampleSite implements AutoCloseable {
    private static final ProviderKind EXAMPLE = new ProviderKind("example");
    private static final InstantSource CLOCK = InstantSource.system();
    private static final JwtConfig TOKENS = JwtConfig.ofSecret("a secret that only this test knows of", CLOCK);

    final FakeRemoteEngine engine = new FakeRemoteEngine(EXAMPLE);
    final FakeProviderRooms rooms = new FakeProviderRooms(EXAMPLE);

    private final FakeProviderEvents events = new FakeProviderEvents(EXAMPLE);
    private final Resources resources = new Resources();
    private final HttpServer server;

    ExampleSite() throws IOException {
        Path folder = Files.createTempDirectory("tapedeck-example").toRealPath();
        resources.add("folder", () -> FileTree.delete(folder));
        EmbeddedDatabase database =
                resources.add("database", DatabaseTemplate.start(resources.add("data", DataFolder.open(folder))));
        Tapedeck tapedeck = resources.add("tapedeck", tapedeck(database));
        tapedeck.start();
        this.server = resources.add(
                "server",
                new HttpServer(
                                HttpConfig.at("127.0.0.1", 0),
                                tapedeck,
                                UUID::randomUUID,
                                Monitoring.of(tapedeck.operations()::health))
                        .start());
    }

    private Tapedeck tapedeck(EmbeddedDatabase database) {
        return Tapedeck.builder()
                .storage(PostgresStorage.connect(
                        PostgresConfig.of(database.jdbcUrl(), database.user(), database.password())))
                .media(new InMemoryMediaStore())
                .mediaTool(new FakeMediaTool())
                .known(Providers.KNOWN)
                .platform(new FakePlatform(engine, events, rooms, null).naming(new RoomNames("-")))
                .accessTokens(new JwtAccessTokens(TOKENS))
                .build();
    }

    Api as(String subject, Scope... scopes) {
        return new Api(
                address(), Optional.of(new JwtMinter(TOKENS).mint(subject, Set.of(scopes), Duration.ofHours(1))));
    }

    /** The provider sends an event. Returns the status of the response. */
    int send(String provider, String event, ProviderUpdate... updates) throws Exception {
        events.says(event, updates);
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/webhooks/" + provider))
                .header("x-signature", FakeProviderEvents.SIGNATURE)
                .POST(BodyPublishers.ofString(event))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        resources.close();
    }
}
