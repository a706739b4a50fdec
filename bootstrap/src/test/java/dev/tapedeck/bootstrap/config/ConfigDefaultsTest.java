package dev.tapedeck.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The list of defaults. A variable that is not listed here, or listed and gone, fails. */
class ConfigDefaultsTest {
    private static final String NONE = "(none)";

    @Test
    void every_default_is_the_one_listed() {
        Map<String, String> actual = new TreeMap<>();
        Settings.ALL.forEach(setting -> actual.put(
                setting.name(), Optional.ofNullable(setting.defaultText()).orElse(NONE)));

        assertThat(actual).isEqualTo(new TreeMap<>(listed()));
    }

    @Test
    void nothing_but_the_required_makes_a_configuration_of_defaults() {
        TapedeckConfig config = ConfigReader.read(ConfigFixtures.required());

        assertThat(config.storage().endpoint()).isEqualTo(URI.create("http://localhost:9000"));
        assertThat(config.storage().publicEndpoint()).isEmpty();
        assertThat(config.server())
                .isEqualTo(new ServerConfig("0.0.0.0", 8080, Optional.empty(), false, Optional.empty(), 2_000, 20));
        assertThat(config.log()).isEqualTo(new LogConfig(LogConfig.Format.JSON, LogConfig.Level.INFO));
        assertThat(config.capture())
                .isEqualTo(new CaptureConfig(
                        1280,
                        720,
                        Duration.ofSeconds(4),
                        "ffmpeg",
                        "ffprobe",
                        Path.of("./spool"),
                        4096L * 1024 * 1024,
                        8,
                        4,
                        Optional.empty(),
                        false,
                        false));
        assertThat(config.recordings())
                .isEqualTo(new RecordingConfig(
                        true,
                        MeetingRecordingType.CLOUD,
                        Duration.ofHours(8),
                        Duration.ofMinutes(5),
                        Duration.ofHours(12),
                        Optional.empty()));
    }

    @Test
    void providers_are_off_by_default() {
        assertThat(ConfigReader.read(ConfigFixtures.required()).providers()).isEqualTo(ProvidersConfig.NONE);
    }

    @Test
    void a_local_configuration_needs_nothing() {
        LocalConfig config = ConfigReader.readLocal(Map.of());

        assertThat(config.capture().width()).isEqualTo(1280);
        assertThat(config.recordings().enabledByDefault()).isTrue();
    }

    private static Map<String, String> listed() {
        Map<String, String> defaults = new HashMap<>();
        defaults.put("DATABASE_URL", NONE);
        defaults.put("DATABASE_SCHEMA", "tapedeck");
        defaults.put("DATABASE_POOL_SIZE", "16");
        defaults.put("S3_ENDPOINT", "http://localhost:9000");
        defaults.put("S3_PUBLIC_ENDPOINT", NONE);
        defaults.put("S3_REGION", "us-east-1");
        defaults.put("S3_BUCKET_RECORDINGS", "tapedeck-recordings");
        defaults.put("S3_ACCESS_KEY", NONE);
        defaults.put("S3_SECRET_KEY", NONE);
        defaults.put("S3_PATH_STYLE", "true");
        defaults.put("AUTH_JWT_SECRET", NONE);
        defaults.put("AUTH_JWKS_URL", NONE);
        defaults.put("AUTH_ISSUER", NONE);
        defaults.put("AUTH_AUDIENCE", NONE);
        defaults.put("HOST", "0.0.0.0");
        defaults.put("PORT", "8080");
        defaults.put("PUBLIC_URL", NONE);
        defaults.put("TRUST_FORWARDED_HEADERS", "false");
        defaults.put("METRICS_ADDRESS", NONE);
        defaults.put("EVENT_STREAMS_MAX", "2000");
        defaults.put("EVENT_STREAMS_PER_CALLER_MAX", "20");
        defaults.put("LOG_FORMAT", "json");
        defaults.put("LOG_LEVEL", "info");
        defaults.put("EGRESS_OUTPUT_WIDTH", "1280");
        defaults.put("EGRESS_OUTPUT_HEIGHT", "720");
        defaults.put("EGRESS_SEGMENT_DURATION", "4");
        defaults.put("FFMPEG_PATH", "ffmpeg");
        defaults.put("FFPROBE_PATH", "ffprobe");
        defaults.put("SPOOL_FOLDER", "./spool");
        defaults.put("SPOOL_SIZE_MEGABYTES_MAX", "4096");
        defaults.put("CAPTURES_MAX", "8");
        defaults.put("CAPTURES_PER_OWNER_MAX", NONE);
        defaults.put("ALLOW_TEST_PATTERN", "false");
        defaults.put("ALLOWED_FILE_FOLDER", NONE);
        defaults.put("ALLOW_PRIVATE_SOURCES", "false");
        defaults.put("RECORDING_ENABLED_BY_DEFAULT", "true");
        defaults.put("MEETING_RECORDING_TYPE", "cloud");
        defaults.put("RECORDING_SECONDS_MAX", "28800");
        defaults.put("PRESIGNED_URL_EXPIRY_SECONDS", "300");
        defaults.put("PLAYBACK_URL_EXPIRY_SECONDS", "43200");
        defaults.put("PLAYBACK_TOKEN_SECRET", NONE);
        defaults.put("LIVEKIT_URL", NONE);
        defaults.put("LIVEKIT_API_KEY", NONE);
        defaults.put("LIVEKIT_API_SECRET", NONE);
        defaults.put("LIVEKIT_S3_ENDPOINT", NONE);
        defaults.put("LIVEKIT_LAYOUT", "grid");
        defaults.put("DAILY_API_KEY", NONE);
        defaults.put("DAILY_DOMAIN", NONE);
        defaults.put("DAILY_WEBHOOK_SECRET", NONE);
        defaults.put("DAILY_WEBHOOK_WINDOW_SECONDS", "86400");
        defaults.put("DAILY_BUCKET", NONE);
        defaults.put("DAILY_BUCKET_REGION", NONE);
        defaults.put("DAILY_ROLE_ARN", NONE);
        defaults.put("DAILY_API_URL", "https://api.daily.co/v1");
        defaults.put("KINESCOPE_API_TOKEN", NONE);
        defaults.put("KINESCOPE_PARENT_ID", NONE);
        defaults.put("KINESCOPE_WEBHOOK_LOGIN", NONE);
        defaults.put("KINESCOPE_WEBHOOK_PASSWORD", NONE);
        defaults.put("KINESCOPE_FILE_MEGABYTES_MAX", "65536");
        defaults.put("KINESCOPE_API_URL", "https://api.kinescope.io");
        defaults.put("KINESCOPE_UPLOAD_URL", "https://uploader.kinescope.io");
        defaults.put("TRANSCRIPTION_URL", NONE);
        defaults.put("TRANSCRIPTION_MODEL", "whisper-1");
        defaults.put("TRANSCRIPTION_API_KEY", NONE);
        defaults.put("TRANSCRIPTION_LANGUAGE", NONE);
        return defaults;
    }
}
