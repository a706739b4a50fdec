package dev.tapedeck.bootstrap.config;

import dev.tapedeck.adapters.persistence.PostgresConfig;
import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import dev.tapedeck.domain.id.InvalidValue;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes configurations of variables. The only reader of the environment there is. */
public final class ConfigReader {
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;
    private static final SecretText STAND_IN = new SecretText("stand-in");
    private static final PostgresConfig DATABASE_STAND_IN = PostgresConfig.parse("postgresql://localhost/tapedeck");

    private final SettingReader settings;

    private ConfigReader(Map<String, String> environment) {
        this.settings = new SettingReader(environment);
    }

    /**
     * What {@code serve} needs.
     *
     * @throws InvalidConfiguration when anything is missing or wrong, naming all of it
     */
    public static TapedeckConfig read(Map<String, String> environment) {
        ConfigReader reader = new ConfigReader(environment);
        TapedeckConfig config = new TapedeckConfig(
                reader.database(),
                reader.storage(),
                reader.access(),
                reader.server(),
                reader.log(),
                reader.capture(),
                reader.recordings(),
                reader.providers());
        reader.settings.finish();
        return config;
    }

    /**
     * What is left to configure when database and store are embedded and only this computer is served.
     *
     * @throws InvalidConfiguration when anything is wrong, naming all of it
     */
    public static LocalConfig readLocal(Map<String, String> environment) {
        ConfigReader reader = new ConfigReader(environment);
        LocalConfig config = new LocalConfig(reader.capture(), reader.recordings(), reader.log(), reader.providers());
        reader.settings.finish();
        return config;
    }

    /**
     * The part that says which platforms take part.
     *
     * @throws InvalidConfiguration when it is wrong
     */
    public static ProvidersConfig readProviders(Map<String, String> environment) {
        ConfigReader reader = new ConfigReader(environment);
        ProvidersConfig config = reader.providers();
        reader.settings.finish();
        return config;
    }

    /**
     * The part that says how callers prove who they are, which is all that minting a token needs.
     *
     * @throws InvalidConfiguration when it is missing or wrong
     */
    public static AccessConfig readAccess(Map<String, String> environment) {
        ConfigReader reader = new ConfigReader(environment);
        AccessConfig config = reader.access();
        reader.settings.finish();
        return config;
    }

    private PostgresConfig database() {
        int connectionsMax = settings.read(Settings.DATABASE_POOL_SIZE, Parsers.wholeNumber(4, 200), 16);
        String schema = settings.read(Settings.DATABASE_SCHEMA, ConfigReader::schema, "tapedeck");
        return settings.read(Settings.DATABASE_URL, ConfigReader::postgres, DATABASE_STAND_IN)
                .withSchema(schema)
                .withConnectionsMax(connectionsMax);
    }

    private StorageConfig storage() {
        return new StorageConfig(
                settings.read(Settings.S3_ENDPOINT, Parsers::webOrigin, URI.create("http://localhost:9000")),
                settings.readOptional(Settings.S3_PUBLIC_ENDPOINT, Parsers::webOrigin),
                settings.read(Settings.S3_REGION, Parsers::region, "us-east-1"),
                settings.read(Settings.S3_BUCKET_RECORDINGS, Parsers::bucket, "tapedeck-recordings"),
                settings.read(Settings.S3_ACCESS_KEY, Parsers::credential, STAND_IN),
                settings.read(Settings.S3_SECRET_KEY, Parsers::credential, STAND_IN),
                settings.read(Settings.S3_PATH_STYLE, Parsers::yesOrNo, true));
    }

    private AccessConfig access() {
        Optional<SecretText> secret = settings.readOptional(Settings.AUTH_JWT_SECRET, Parsers::signingSecret);
        Optional<URI> keys = settings.readOptional(Settings.AUTH_JWKS_URL, Parsers::trustedAddress);
        if (!settings.isSet(Settings.AUTH_JWT_SECRET) && !settings.isSet(Settings.AUTH_JWKS_URL)) {
            settings.problem(
                    Settings.AUTH_JWT_SECRET, "or AUTH_JWKS_URL is required, so that the server knows its callers");
        }
        if (secret.isPresent() && keys.isPresent()) {
            settings.problem(Settings.AUTH_JWT_SECRET, "and AUTH_JWKS_URL are both set: leave one of them out");
        }
        return new AccessConfig(
                secret,
                keys,
                settings.readOptional(Settings.AUTH_ISSUER, Parsers::text),
                settings.readOptional(Settings.AUTH_AUDIENCE, Parsers::text));
    }

    private ServerConfig server() {
        return new ServerConfig(
                settings.read(Settings.HOST, Parsers::text, "0.0.0.0"),
                settings.read(Settings.PORT, Parsers.wholeNumber(0, 65_535), 8080),
                settings.readOptional(Settings.PUBLIC_URL, Parsers::webOrigin),
                settings.read(Settings.TRUST_FORWARDED_HEADERS, Parsers::yesOrNo, false),
                settings.readOptional(Settings.METRICS_ADDRESS, Parsers::hostAndPort),
                settings.read(Settings.EVENT_STREAMS_MAX, Parsers.wholeNumber(1, 20_000), 2_000),
                settings.read(Settings.EVENT_STREAMS_PER_CALLER_MAX, Parsers.wholeNumber(1, 20_000), 20));
    }

    private LogConfig log() {
        return new LogConfig(
                settings.read(Settings.LOG_FORMAT, Parsers.oneOf(LogConfig.Format.class), LogConfig.Format.JSON),
                settings.read(Settings.LOG_LEVEL, Parsers.oneOf(LogConfig.Level.class), LogConfig.Level.INFO));
    }

    private CaptureConfig capture() {
        int capturesMax = settings.read(Settings.CAPTURES_MAX, Parsers.wholeNumber(1, 100), 8);
        return new CaptureConfig(
                settings.read(Settings.EGRESS_OUTPUT_WIDTH, Parsers.evenNumber(160, 3840), 1280),
                settings.read(Settings.EGRESS_OUTPUT_HEIGHT, Parsers.evenNumber(90, 2160), 720),
                settings.read(Settings.EGRESS_SEGMENT_DURATION, Parsers.seconds(1, 10), Duration.ofSeconds(4)),
                settings.read(Settings.FFMPEG_PATH, Parsers::text, "ffmpeg"),
                settings.read(Settings.FFPROBE_PATH, Parsers::text, "ffprobe"),
                settings.read(Settings.SPOOL_FOLDER, Parsers::path, Parsers.path("./spool")),
                settings.read(Settings.SPOOL_SIZE_MEGABYTES_MAX, Parsers.wholeNumber(64, 1_048_576), 4096)
                        * BYTES_PER_MEGABYTE,
                capturesMax,
                capturesPerOwnerMax(capturesMax),
                settings.readOptional(Settings.ALLOWED_FILE_FOLDER, Parsers::path),
                settings.read(Settings.ALLOW_PRIVATE_SOURCES, Parsers::yesOrNo, false),
                settings.read(Settings.ALLOW_TEST_PATTERN, Parsers::yesOrNo, false));
    }

    /** More than there are in all is no mistake: one owner may have them all then. */
    private int capturesPerOwnerMax(int capturesMax) {
        int wanted = settings.readOptional(Settings.CAPTURES_PER_OWNER_MAX, Parsers.wholeNumber(1, 100))
                .orElse((capturesMax + 1) / 2);
        return Math.min(wanted, capturesMax);
    }

    private RecordingConfig recordings() {
        return new RecordingConfig(
                settings.read(Settings.RECORDING_ENABLED_BY_DEFAULT, Parsers::yesOrNo, true),
                settings.read(
                        Settings.MEETING_RECORDING_TYPE,
                        Parsers.oneOf(MeetingRecordingType.class),
                        MeetingRecordingType.CLOUD),
                settings.read(Settings.RECORDING_SECONDS_MAX, Parsers.seconds(1, 86_400), Duration.ofHours(8)),
                settings.read(
                        Settings.PRESIGNED_URL_EXPIRY_SECONDS, Parsers.seconds(60, 86_400), Duration.ofMinutes(5)),
                settings.read(Settings.PLAYBACK_URL_EXPIRY_SECONDS, Parsers.seconds(60, 604_800), Duration.ofHours(12)),
                settings.readOptional(Settings.PLAYBACK_TOKEN_SECRET, Parsers::signingSecret));
    }

    private ProvidersConfig providers() {
        return new ProvidersReader(settings).read();
    }

    private static PostgresConfig postgres(String text) {
        try {
            return PostgresConfig.parse(text);
        } catch (InvalidValue e) {
            throw new IllegalArgumentException(e.reason(), e);
        }
    }

    private static String schema(String text) {
        try {
            return DATABASE_STAND_IN.withSchema(text).schema().value();
        } catch (InvalidValue e) {
            throw new IllegalArgumentException(e.reason(), e);
        }
    }
}
