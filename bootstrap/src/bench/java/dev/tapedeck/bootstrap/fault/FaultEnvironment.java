package dev.tapedeck.bootstrap.fault;

import dev.tapedeck.adapters.http.token.JwtConfig;
import dev.tapedeck.adapters.http.token.JwtMinter;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import dev.tapedeck.bootstrap.embedded.FileTree;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.domain.access.Scope;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two servers on one database, one store and one LiveKit double, each of which can be broken. */
final class FaultEnvironment implements AutoCloseable {
    private static final String SECRET = "a-secret-that-only-this-run-knows-of";
    private static final String BUCKET = "faults";
    private static final int NODES = 2;

    private final Resources resources = new Resources();
    private final Path folder;
    private final KillableDatabase database;
    private final FaultyStore store;
    private final S3MediaStore bucket;
    private final FakeLiveKitServer liveKit;
    private final TcpRelay webhooks;
    private final List<ServerNode> nodes;

    private FaultEnvironment(Path folder) throws IOException {
        this.folder = folder;
        resources.add("folder", () -> FileTree.delete(folder));
        DataFolder data = resources.add("data", DataFolder.open(folder.resolve("services")));
        database = resources.add("database", KillableDatabase.start(data));
        EmbeddedStore embedded = resources.add("store", EmbeddedStore.start(data));
        store = resources.add("faulty store", FaultyStore.before(embedded.endpoint()));
        bucket = resources.add("bucket", bucketOf(embedded));
        bucket.verify();
        liveKit = resources.add(
                "LiveKit", FakeLiveKitServer.withVideo("key", SECRET, bucket, 0).start());
        Map<String, String> environment = environment(embedded);
        nodes = List.of(node(0, environment), node(NODES - 1, environment));
        webhooks = resources.add("webhooks", TcpRelay.to(nodes.get(0).address().getPort()));
        liveKit.sendsWebhooksTo(URI.create("http://127.0.0.1:" + webhooks.port() + "/webhooks/livekit"));
    }

    static FaultEnvironment open() throws IOException {
        return new FaultEnvironment(Files.createTempDirectory("tapedeck-faults-"));
    }

    Path folder() {
        return folder;
    }

    KillableDatabase database() {
        return database;
    }

    FaultyStore store() {
        return store;
    }

    /** The same bucket past its faults. */
    S3MediaStore bucket() {
        return bucket;
    }

    FakeLiveKitServer liveKit() {
        return liveKit;
    }

    List<ServerNode> nodes() {
        return nodes;
    }

    /** Which server platforms send their webhooks to. */
    void sendWebhooksTo(ServerNode node) {
        webhooks.target(node.address().getPort());
    }

    String token() {
        return new JwtMinter(JwtConfig.ofSecret(SECRET, InstantSource.system()))
                .mint("faults", Set.of(Scope.ADMIN), Duration.ofDays(7));
    }

    @Override
    public void close() {
        resources.close();
    }

    private ServerNode node(int number, Map<String, String> environment) throws IOException {
        return resources.add(
                "node " + number,
                ServerNode.start(Files.createDirectory(folder.resolve("node-" + number)), environment));
    }

    private static S3MediaStore bucketOf(EmbeddedStore store) {
        S3Config config =
                S3Config.of(store.endpoint(), null, "us-east-1", BUCKET, store.accessKey(), store.secretKey());
        return new S3MediaStore(config, InstantSource.system());
    }

    private Map<String, String> environment(EmbeddedStore embedded) {
        Map<String, String> variables = new HashMap<>();
        variables.put("DATABASE_URL", database.jdbcUrl());
        variables.put("S3_ENDPOINT", store.endpoint().toString());
        variables.put("S3_BUCKET_RECORDINGS", BUCKET);
        variables.put("S3_ACCESS_KEY", embedded.accessKey());
        variables.put("S3_SECRET_KEY", embedded.secretKey());
        variables.put("AUTH_JWT_SECRET", SECRET);
        variables.put("HOST", "127.0.0.1");
        variables.put("CAPTURES_MAX", "50");
        variables.put("CAPTURES_PER_OWNER_MAX", "50");
        variables.put("ALLOW_TEST_PATTERN", "true");
        variables.put("EGRESS_SEGMENT_DURATION", "1");
        variables.put("ALLOW_TEST_PATTERN", "true");
        variables.put("LIVEKIT_URL", liveKit.address().toString());
        variables.put("LIVEKIT_API_KEY", "key");
        variables.put("LIVEKIT_API_SECRET", SECRET);
        return variables;
    }
}
