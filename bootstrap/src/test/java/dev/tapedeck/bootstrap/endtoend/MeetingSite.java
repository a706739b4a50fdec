package dev.tapedeck.bootstrap.endtoend;

import dev.tapedeck.adapters.persistence.PostgresConfig;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.daily.DailyBucket;
import dev.tapedeck.adapters.video.daily.DailyConfig;
import dev.tapedeck.adapters.video.daily.DailyWebhookWatch;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyMedia;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyOptions;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyServer;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.DatabaseTemplate;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import dev.tapedeck.bootstrap.embedded.FileTree;
import dev.tapedeck.bootstrap.process.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/** Two servers behind a balancer, on one database and one store, and a Daily of this machine that tells them things. */
final class MeetingSite implements AutoCloseable {
    private static final String KEY = "daily-key";
    private static final String DOMAIN = "acme";
    private static final String SECRET =
            Base64.getEncoder().encodeToString("a secret between Daily and us".getBytes(StandardCharsets.UTF_8));
    private static final String BUCKET = "meetings";
    private static final int CONNECTIONS = 10;

    final FakeDailyServer daily;
    final MeetingNode one;
    final MeetingNode other;
    final Balancer balancer;

    private final Resources resources = new Resources();

    MeetingSite() throws IOException {
        this(InstantSource.system());
    }

    /** @param clock of Daily and of both servers */
    MeetingSite(InstantSource clock) throws IOException {
        Path folder = Files.createTempDirectory("tapedeck-meetings").toRealPath();
        resources.add("folder", () -> FileTree.delete(folder));
        DataFolder data = resources.add("data", DataFolder.open(folder));
        PostgresConfig database = database(resources.add("database", DatabaseTemplate.start(data)));
        S3Config bucket = bucket(resources.add("store", EmbeddedStore.start(data)));
        S3MediaStore tracks = resources.add("tracks", new S3MediaStore(bucket, InstantSource.system()));
        tracks.verify();
        FakeDailyOptions options =
                FakeDailyOptions.of(KEY, DOMAIN, tracks, clock).withMedia(FakeDailyMedia.TOKENS);
        this.daily = resources.add("daily", FakeDailyServer.start(options));
        DailyBucket ours = new DailyBucket(BUCKET, "us-east-1", "arn:aws:iam::123456789012:role/daily");
        DailyConfig config = DailyConfig.of(KEY, DOMAIN, SECRET, ours).at(daily.address());
        this.one = resources.add("one", new MeetingNode(database, bucket, config, clock));
        this.other = resources.add("other", new MeetingNode(database, bucket, config, clock));
        this.balancer = resources.add("balancer", new Balancer(List.of(one.address(), other.address())));
        new DailyWebhookWatch(config, new DailyClient(config.api(), KEY), balancer.address("/webhooks/daily")).ensure();
    }

    @Override
    public void close() {
        resources.close();
    }

    private static PostgresConfig database(EmbeddedDatabase database) {
        return PostgresConfig.of(database.jdbcUrl(), database.user(), database.password())
                .withConnectionsMax(CONNECTIONS);
    }

    private static S3Config bucket(EmbeddedStore objects) {
        return S3Config.of(objects.endpoint(), null, "us-east-1", BUCKET, objects.accessKey(), objects.secretKey());
    }
}
