package dev.tapedeck.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyMedia;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyOptions;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyServer;
import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeOptions;
import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeServer;
import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.adapters.video.transcription.fake.FakeTranscriptionServer;
import dev.tapedeck.bootstrap.config.ConfigReader;
import dev.tapedeck.bootstrap.config.TapedeckConfig;
import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceChecksIT {
    private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir
    Path folder;

    private final Resources resources = new Resources();
    private final Map<String, String> environment = new HashMap<>();
    private FakeLiveKitServer liveKit;
    private FakeDailyServer daily;
    private FakeKinescopeServer kinescope;
    private FakeTranscriptionServer transcription;

    @BeforeEach
    void startServices() {
        DataFolder data = resources.add("data", DataFolder.open(folder));
        EmbeddedStore objects = resources.add("store", EmbeddedStore.start(data));
        environment.put("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing");
        environment.put("AUTH_JWT_SECRET", "0123456789abcdef0123456789abcdef");
        environment.put("S3_ENDPOINT", objects.endpoint().toString());
        environment.put("S3_ACCESS_KEY", objects.accessKey());
        environment.put("S3_SECRET_KEY", objects.secretKey());
        S3MediaStore bucket = resources.add(
                "bucket",
                new S3MediaStore(
                        ConfigMapping.s3(config().storage().of("tracks", "us-east-1")), InstantSource.system()));
        bucket.verify();
        liveKit = resources.add(
                "livekit",
                FakeLiveKitServer.pretending("the-key", "the-secret", bucket).start());
        daily = resources.add(
                "daily",
                FakeDailyServer.start(FakeDailyOptions.of("daily-key", "acme", bucket, InstantSource.system())
                        .withMedia(FakeDailyMedia.TOKENS)));
        kinescope = resources.add(
                "kinescope",
                FakeKinescopeServer.start(FakeKinescopeOptions.of("hosting-token", "project", InstantSource.system())
                        .pretending()));
        transcription = resources.add("transcription", FakeTranscriptionServer.start());
        transcription.wants("speech-key");
        configure();
    }

    private void configure() {
        environment.put("LIVEKIT_URL", liveKit.address().toString());
        environment.put("LIVEKIT_API_KEY", "the-key");
        environment.put("LIVEKIT_API_SECRET", "the-secret");
        environment.put("DAILY_API_URL", daily.address().toString());
        environment.put("DAILY_API_KEY", "daily-key");
        environment.put("DAILY_DOMAIN", "acme");
        environment.put("DAILY_WEBHOOK_SECRET", SECRET);
        environment.put("DAILY_BUCKET", "tracks");
        environment.put("DAILY_BUCKET_REGION", "us-east-1");
        environment.put("DAILY_ROLE_ARN", "arn:aws:iam::123456789012:role/daily");
        environment.put("KINESCOPE_API_URL", kinescope.address().toString());
        environment.put("KINESCOPE_API_TOKEN", "hosting-token");
        environment.put("KINESCOPE_PARENT_ID", "project");
        environment.put("TRANSCRIPTION_URL", transcription.address().toString());
        environment.put("TRANSCRIPTION_API_KEY", "speech-key");
    }

    @AfterEach
    void stopServices() {
        resources.close();
    }

    @Test
    void services_that_are_configured_well_have_no_problem() {
        assertThat(problems())
                .containsOnlyKeys("LiveKit's keys", "Daily", "Daily's bucket", "Kinescope", "transcription")
                .allSatisfy((name, problem) -> assertThat(problem).as(name).isEmpty());
    }

    @Test
    void wrong_keys_are_told_with_the_names_of_the_settings() {
        environment.put("LIVEKIT_API_SECRET", "hunter2");
        environment.put("DAILY_API_KEY", "hunter2");
        environment.put("KINESCOPE_API_TOKEN", "hunter2");
        environment.put("TRANSCRIPTION_API_KEY", "hunter2");

        assertThat(problems())
                .hasEntrySatisfying(
                        "LiveKit's keys", problem -> assertThat(problem).contains("LIVEKIT_API_SECRET"))
                .hasEntrySatisfying("Daily", problem -> assertThat(problem).contains("DAILY_API_KEY"))
                .hasEntrySatisfying("Kinescope", problem -> assertThat(problem).contains("KINESCOPE_API_TOKEN"))
                .hasEntrySatisfying(
                        "transcription", problem -> assertThat(problem).contains("TRANSCRIPTION_API_KEY"))
                .allSatisfy((name, problem) -> assertThat(problem).as(name).doesNotContain("hunter2"));
    }

    @Test
    void services_that_are_away_are_told() {
        liveKit.faults().isAway(true);
        daily.die();
        kinescope.die();
        transcription.close();

        assertThat(problems())
                .hasEntrySatisfying(
                        "LiveKit's keys", problem -> assertThat(problem).contains("does not respond", "LIVEKIT_URL"))
                .hasEntrySatisfying("Daily", problem -> assertThat(problem).contains("does not respond"))
                .hasEntrySatisfying("Kinescope", problem -> assertThat(problem).contains("does not respond"))
                .hasEntrySatisfying(
                        "transcription",
                        problem -> assertThat(problem).contains("does not respond", "TRANSCRIPTION_URL"));
    }

    @Test
    void a_bucket_of_daily_that_is_not_there_is_told() {
        environment.put("DAILY_BUCKET", "elsewhere");

        assertThat(problems())
                .hasEntrySatisfying("Daily", problem -> assertThat(problem).isEmpty())
                .hasEntrySatisfying(
                        "Daily's bucket", problem -> assertThat(problem).contains("elsewhere", "DAILY_BUCKET"));
    }

    @Test
    void keys_that_do_not_open_the_bucket_of_daily_are_told() {
        environment.put("S3_SECRET_KEY", "hunter2");

        assertThat(problems())
                .hasEntrySatisfying(
                        "Daily's bucket",
                        problem ->
                                assertThat(problem).contains("cannot be read").doesNotContain("hunter2"));
    }

    private TapedeckConfig config() {
        return ConfigReader.read(environment);
    }

    /** What is wrong with each; an empty text where nothing is. */
    private Map<String, String> problems() {
        TapedeckConfig config = config();
        Resources opened = new Resources();
        try {
            Map<String, String> problems = new HashMap<>();
            InstantSource clock = InstantSource.system();
            PlatformContext context = PlatformContext.of(clock, UUID::randomUUID, new InMemoryMediaStore())
                    .withBuckets(Providers.buckets(config.storage(), clock, opened));
            Providers providers = new Providers(config.providers(), config.storage(), config.capture(), false, context);
            providers.platforms().forEach(platform -> opened.add("platform", platform));
            providers
                    .checks()
                    .forEach(check ->
                            problems.put(check.name(), check.problem().get().orElse("")));
            return problems;
        } finally {
            opened.close();
        }
    }
}
