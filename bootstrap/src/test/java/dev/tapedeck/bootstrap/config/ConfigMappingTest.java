package dev.tapedeck.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.PostgresConfig;
import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where every variable ends up. A variable that is not listed here fails. */
class ConfigMappingTest {
    @TempDir
    private Path folder;

    record Mapping(String name, String value, Function<TapedeckConfig, Object> actual, Object expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void every_variable_is_listed() {
        assertThat(mappings().stream().map(Mapping::name))
                .containsExactlyInAnyOrderElementsOf(
                        Settings.ALL.stream().map(Setting::name).toList());
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void a_variable_reaches_its_place(Mapping mapping) {
        TapedeckConfig config = ConfigReader.read(environment(mapping.name(), mapping.value()));

        assertThat(mapping.actual().apply(config)).isEqualTo(mapping.expected());
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void a_file_gives_the_value_as_well(Mapping mapping) throws Exception {
        Path file = Files.writeString(folder.resolve("value"), mapping.value() + "\n");
        Map<String, String> environment = environment(mapping.name() + "_FILE", file.toString());
        environment.remove(mapping.name());

        TapedeckConfig config = ConfigReader.read(environment);

        assertThat(mapping.actual().apply(config)).isEqualTo(mapping.expected());
    }

    /** Two ways to know callers exclude each other, so the one replaces the other; a provider is configured whole. */
    private static Map<String, String> environment(String name, String value) {
        Map<String, String> environment = ConfigFixtures.required();
        environment.putAll(ConfigFixtures.providers());
        environment.put(name.replaceFirst("_FILE$", ""), "");
        environment.put(name, value);
        if (name.startsWith("AUTH_JWKS_URL")) {
            environment.remove("AUTH_JWT_SECRET");
        }
        return environment;
    }

    static List<Mapping> mappings() {
        String secret = "f".repeat(32);
        return List.of(
                new Mapping(
                        "DATABASE_URL",
                        "postgres://me:s3cret@host/name",
                        TapedeckConfig::database,
                        PostgresConfig.of("jdbc:postgresql://host/name", "me", "s3cret")
                                .withConnectionsMax(16)),
                new Mapping(
                        "DATABASE_SCHEMA", "videos", c -> c.database().schema().value(), "videos"),
                new Mapping("DATABASE_POOL_SIZE", "7", c -> c.database().connectionsMax(), 7),
                new Mapping(
                        "S3_ENDPOINT",
                        "https://s3.example/",
                        c -> c.storage().endpoint(),
                        URI.create("https://s3.example")),
                new Mapping(
                        "S3_PUBLIC_ENDPOINT",
                        "https://media.example",
                        c -> c.storage().publicEndpoint(),
                        Optional.of(URI.create("https://media.example"))),
                new Mapping("S3_REGION", "eu-central-1", c -> c.storage().region(), "eu-central-1"),
                new Mapping("S3_BUCKET_RECORDINGS", "tapes", c -> c.storage().bucket(), "tapes"),
                new Mapping(
                        "S3_ACCESS_KEY", "AKIA", c -> c.storage().accessKey().value(), "AKIA"),
                new Mapping(
                        "S3_SECRET_KEY", "abc/+=", c -> c.storage().secretKey().value(), "abc/+="),
                new Mapping("S3_PATH_STYLE", "false", c -> c.storage().pathStyle(), false),
                new Mapping(
                        "AUTH_JWT_SECRET", secret, c -> c.access().jwtSecret(), Optional.of(new SecretText(secret))),
                new Mapping(
                        "AUTH_JWKS_URL",
                        "https://login.example/keys",
                        c -> c.access().jwksUrl(),
                        Optional.of(URI.create("https://login.example/keys"))),
                new Mapping(
                        "AUTH_ISSUER",
                        "https://login.example/",
                        c -> c.access().issuer(),
                        Optional.of("https://login.example/")),
                new Mapping("AUTH_AUDIENCE", "tapes", c -> c.access().audience(), Optional.of("tapes")),
                new Mapping("HOST", "127.0.0.1", c -> c.server().host(), "127.0.0.1"),
                new Mapping("PORT", "0", c -> c.server().port(), 0),
                new Mapping(
                        "PUBLIC_URL",
                        "https://tapes.example",
                        c -> c.server().publicUrl(),
                        Optional.of(URI.create("https://tapes.example"))),
                new Mapping(
                        "METRICS_ADDRESS",
                        "127.0.0.1:9090",
                        c -> c.server().metricsAddress(),
                        Optional.of(InetSocketAddress.createUnresolved("127.0.0.1", 9090))),
                new Mapping("EVENT_STREAMS_MAX", "50", c -> c.server().eventStreamsMax(), 50),
                new Mapping("TRUST_FORWARDED_HEADERS", "on", c -> c.server().trustForwardedHeaders(), true),
                new Mapping("LOG_FORMAT", "text", c -> c.log().format(), LogConfig.Format.TEXT),
                new Mapping("LOG_LEVEL", "debug", c -> c.log().level(), LogConfig.Level.DEBUG),
                new Mapping("EGRESS_OUTPUT_WIDTH", "640", c -> c.capture().width(), 640),
                new Mapping("EGRESS_OUTPUT_HEIGHT", "360", c -> c.capture().height(), 360),
                new Mapping("EGRESS_SEGMENT_DURATION", "2", c -> c.capture().segmentDuration(), Duration.ofSeconds(2)),
                new Mapping("FFMPEG_PATH", "/opt/ffmpeg", c -> c.capture().ffmpeg(), "/opt/ffmpeg"),
                new Mapping("FFPROBE_PATH", "/opt/ffprobe", c -> c.capture().ffprobe(), "/opt/ffprobe"),
                new Mapping(
                        "SPOOL_FOLDER",
                        "/var/spool/tapes",
                        c -> c.capture().spoolFolder(),
                        Path.of("/var/spool/tapes")),
                new Mapping("EVENT_STREAMS_PER_CALLER_MAX", "5", c -> c.server().eventStreamsPerCallerMax(), 5),
                new Mapping("CAPTURES_MAX", "3", c -> c.capture().capturesMax(), 3),
                new Mapping("CAPTURES_PER_OWNER_MAX", "2", c -> c.capture().capturesPerOwnerMax(), 2),
                new Mapping("ALLOW_TEST_PATTERN", "true", c -> c.capture().allowTestPattern(), true),
                new Mapping("SPOOL_SIZE_MEGABYTES_MAX", "64", c -> c.capture().spoolSizeBytesMax(), 67_108_864L),
                new Mapping(
                        "ALLOWED_FILE_FOLDER",
                        "/srv",
                        c -> c.capture().allowedFileFolder(),
                        Optional.of(Path.of("/srv"))),
                new Mapping("ALLOW_PRIVATE_SOURCES", "yes", c -> c.capture().allowPrivateSources(), true),
                new Mapping(
                        "RECORDING_ENABLED_BY_DEFAULT",
                        "false",
                        c -> c.recordings().enabledByDefault(),
                        false),
                new Mapping(
                        "MEETING_RECORDING_TYPE",
                        "raw-tracks",
                        c -> c.recordings().meetingRecording(),
                        MeetingRecordingType.RAW_TRACKS),
                new Mapping("RECORDING_SECONDS_MAX", "60", c -> c.recordings().durationMax(), Duration.ofMinutes(1)),
                new Mapping(
                        "PRESIGNED_URL_EXPIRY_SECONDS",
                        "60",
                        c -> c.recordings().presignedUrlExpiry(),
                        Duration.ofMinutes(1)),
                new Mapping(
                        "PLAYBACK_URL_EXPIRY_SECONDS",
                        "120",
                        c -> c.recordings().playbackUrlExpiry(),
                        Duration.ofMinutes(2)),
                new Mapping(
                        "PLAYBACK_TOKEN_SECRET",
                        secret,
                        c -> c.recordings().playbackSecret(),
                        Optional.of(new SecretText(secret))),
                new Mapping(
                        "LIVEKIT_URL", "ws://localhost:7880", c -> liveKit(c).url(), URI.create("ws://localhost:7880")),
                new Mapping("LIVEKIT_API_KEY", "key", c -> liveKit(c).apiKey(), new SecretText("key")),
                new Mapping("LIVEKIT_API_SECRET", "words", c -> liveKit(c).apiSecret(), new SecretText("words")),
                new Mapping(
                        "LIVEKIT_S3_ENDPOINT",
                        "http://minio:9000",
                        c -> liveKit(c).storeEndpoint(),
                        Optional.of(URI.create("http://minio:9000"))),
                new Mapping("LIVEKIT_LAYOUT", "speaker-dark", c -> liveKit(c).layout(), "speaker-dark"),
                new Mapping("DAILY_API_KEY", "key", c -> daily(c).apiKey(), new SecretText("key")),
                new Mapping("DAILY_DOMAIN", "tapes", c -> daily(c).domain(), "tapes"),
                new Mapping(
                        "DAILY_WEBHOOK_SECRET",
                        "YW5vdGhlci1zZWNyZXQtb2YtMTYtYnl0ZXM=",
                        c -> daily(c).webhookSecret(),
                        new SecretText("YW5vdGhlci1zZWNyZXQtb2YtMTYtYnl0ZXM=")),
                new Mapping("DAILY_BUCKET", "raw", c -> bucket(c).name(), "raw"),
                new Mapping("DAILY_BUCKET_REGION", "eu-west-1", c -> bucket(c).region(), "eu-west-1"),
                new Mapping(
                        "DAILY_ROLE_ARN",
                        "arn:aws:iam::1:role/x",
                        c -> bucket(c).roleArn(),
                        "arn:aws:iam::1:role/x"),
                new Mapping("DAILY_WEBHOOK_WINDOW_SECONDS", "60", c -> daily(c).webhookWindow(), Duration.ofMinutes(1)),
                new Mapping(
                        "DAILY_API_URL",
                        "http://localhost:1/v1",
                        c -> daily(c).apiUrl(),
                        URI.create("http://localhost:1/v1")),
                new Mapping("KINESCOPE_API_TOKEN", "token", c -> kinescope(c).apiToken(), new SecretText("token")),
                new Mapping("KINESCOPE_PARENT_ID", "folder", c -> kinescope(c).parentId(), "folder"),
                new Mapping("KINESCOPE_WEBHOOK_LOGIN", "tapes", c -> webhook(c).login(), "tapes"),
                new Mapping(
                        "KINESCOPE_WEBHOOK_PASSWORD",
                        "sixteen-letters!",
                        c -> webhook(c).password(),
                        new SecretText("sixteen-letters!")),
                new Mapping(
                        "KINESCOPE_FILE_MEGABYTES_MAX", "2", c -> kinescope(c).fileBytesMax(), 2L * 1024 * 1024),
                new Mapping(
                        "KINESCOPE_API_URL",
                        "http://localhost:1",
                        c -> kinescope(c).apiUrl(),
                        URI.create("http://localhost:1")),
                new Mapping(
                        "KINESCOPE_UPLOAD_URL",
                        "http://localhost:2",
                        c -> kinescope(c).uploadUrl(),
                        URI.create("http://localhost:2")),
                new Mapping(
                        "TRANSCRIPTION_URL",
                        "http://whisper:8000/v1",
                        c -> transcription(c).url(),
                        URI.create("http://whisper:8000/v1")),
                new Mapping(
                        "TRANSCRIPTION_MODEL", "large-v3", c -> transcription(c).model(), "large-v3"),
                new Mapping(
                        "TRANSCRIPTION_API_KEY",
                        "key",
                        c -> transcription(c).apiKey(),
                        Optional.of(new SecretText("key"))),
                new Mapping(
                        "TRANSCRIPTION_LANGUAGE", "de", c -> transcription(c).language(), Optional.of("de")));
    }

    private static ProvidersConfig.LiveKit liveKit(TapedeckConfig config) {
        return config.providers().liveKit().orElseThrow();
    }

    private static ProvidersConfig.Daily daily(TapedeckConfig config) {
        return config.providers().daily().orElseThrow();
    }

    private static ProvidersConfig.DailyBucket bucket(TapedeckConfig config) {
        return daily(config).bucket().orElseThrow();
    }

    private static ProvidersConfig.Kinescope kinescope(TapedeckConfig config) {
        return config.providers().kinescope().orElseThrow();
    }

    private static ProvidersConfig.KinescopeWebhook webhook(TapedeckConfig config) {
        return kinescope(config).webhook().orElseThrow();
    }

    private static ProvidersConfig.Transcription transcription(TapedeckConfig config) {
        return config.providers().transcription().orElseThrow();
    }
}
