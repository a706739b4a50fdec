package dev.tapedeck.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigRefusalTest {
    @TempDir
    private Path folder;

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThat(refusalOf(Map.of()).problems())
                .extracting(ConfigProblem::variable)
                .containsExactly("DATABASE_URL", "S3_ACCESS_KEY", "S3_SECRET_KEY", "AUTH_JWT_SECRET");
    }

    @Test
    void a_message_holds_variable_problem_and_example() {
        InvalidConfiguration refusal = refusalOf(ConfigFixtures.requiredAnd("PORT", "eighty"));

        assertThat(refusal).hasMessage("  PORT must be a whole number from 0 to 65535: \"eighty\"; for example 8080");
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_SCHEMA, Videos",
        "DATABASE_SCHEMA, pg_videos",
        "DATABASE_POOL_SIZE, 3",
        "DATABASE_POOL_SIZE, 201",
        "DATABASE_URL, mysql://localhost/tapes",
        "DATABASE_URL, postgresql:///tapes",
        "S3_ENDPOINT, localhost:9000",
        "S3_ENDPOINT, http://user:password@localhost",
        "S3_ENDPOINT, http://localhost:9000/bucket",
        "S3_BUCKET_RECORDINGS, Tapes",
        "S3_REGION, EU West",
        "S3_SECRET_KEY, two words",
        "S3_PATH_STYLE, maybe",
        "LIVEKIT_URL, livekit.example",
        "LIVEKIT_LAYOUT, Grid!",
        "LIVEKIT_URL, wss://livekit.example?token=1",
        "DAILY_DOMAIN, acme.daily.co",
        "DAILY_API_KEY, two words",
        "DAILY_WEBHOOK_SECRET, not*base64*at*all*but*long",
        "DAILY_WEBHOOK_SECRET, c2hvcnQ=",
        "DAILY_BUCKET, Tracks",
        "DAILY_BUCKET_REGION, EU West",
        "DAILY_ROLE_ARN, daily-role",
        "KINESCOPE_PARENT_ID, two words",
        "KINESCOPE_WEBHOOK_LOGIN, tape:deck",
        "KINESCOPE_WEBHOOK_PASSWORD, fifteen-letters",
        "KINESCOPE_FILE_MEGABYTES_MAX, 0",
        "KINESCOPE_API_URL, kinescope",
        "TRANSCRIPTION_URL, whisper:8000",
        "TRANSCRIPTION_LANGUAGE, English",
        "AUTH_JWT_SECRET, short",
        "AUTH_JWKS_URL, ftp://login.example/keys",
        "AUTH_JWKS_URL, http://login.example/keys",
        "AUTH_JWKS_URL, http://127.0.0.1.example/keys",
        "PORT, 65536",
        "PORT, -1",
        "PUBLIC_URL, https://tapes.example/deep/path",
        "METRICS_ADDRESS, 9090",
        "METRICS_ADDRESS, 127.0.0.1:none",
        "LOG_FORMAT, xml",
        "LOG_LEVEL, loud",
        "EGRESS_OUTPUT_WIDTH, 1281",
        "EGRESS_OUTPUT_WIDTH, 158",
        "EGRESS_OUTPUT_HEIGHT, 2162",
        "EGRESS_SEGMENT_DURATION, 0",
        "SPOOL_SIZE_MEGABYTES_MAX, 63",
        "CAPTURES_MAX, 101",
        "EVENT_STREAMS_MAX, 0",
        "EVENT_STREAMS_MAX, 20001",
        "CAPTURES_PER_OWNER_MAX, 0",
        "ALLOW_TEST_PATTERN, maybe",
        "ALLOW_PRIVATE_SOURCES, perhaps",
        "MEETING_RECORDING_TYPE, raw_tracks",
        "DAILY_WEBHOOK_WINDOW_SECONDS, 59",
        "RECORDING_SECONDS_MAX, 86401",
        "PRESIGNED_URL_EXPIRY_SECONDS, 59",
        "PLAYBACK_URL_EXPIRY_SECONDS, 604801",
        "PLAYBACK_TOKEN_SECRET, short"
    })
    void a_wrong_value_is_refused_by_name(String name, String value) {
        Map<String, String> environment = ConfigFixtures.everythingAnd(name, value);

        assertThat(refusalOf(environment).problems())
                .extracting(ConfigProblem::variable)
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, mysql://deck:hunter2-hunter2@localhost/tapes",
        "DATABASE_URL, 'postgresql://deck:hunter2-hunter2@local host/tapes'",
        "S3_SECRET_KEY, 'hunter2-hunter2 hunter2'",
        "S3_ACCESS_KEY, 'hunter2-hunter2 hunter2'",
        "AUTH_JWT_SECRET, hunter2-hunter2",
        "KINESCOPE_WEBHOOK_PASSWORD, hunter2-hunter2",
        "KINESCOPE_API_TOKEN, 'hunter2-hunter2 hunter2'",
        "PLAYBACK_TOKEN_SECRET, hunter2-hunter2",
        "S3_ENDPOINT, http://deck:hunter2-hunter2@localhost:9000",
        "S3_PUBLIC_ENDPOINT, deck:hunter2-hunter2@localhost",
        "LIVEKIT_URL, http://deck:hunter2/hunter2@localhost/x y",
        "AUTH_JWKS_URL, http://deck:hunter2-hunter2@login.example/keys",
        "AUTH_JWKS_URL, http://login.example/keys?key=hunter2",
        "TRANSCRIPTION_URL, https://deck:hunter2-hunter2@speech.example",
        "DAILY_API_URL, https://deck:hunter2-hunter2@daily.example/v1",
        "PUBLIC_URL, https://deck:hunter2-hunter2@tapes.example"
    })
    void a_secret_is_not_repeated(String name, String value) {
        InvalidConfiguration refusal = refusalOf(ConfigFixtures.requiredAnd(name, value));

        assertThat(refusal).hasMessageContaining(name).message().doesNotContain("hunter2");
    }

    @Test
    void a_configuration_does_not_show_its_secrets() {
        TapedeckConfig config = ConfigReader.read(ConfigFixtures.required());

        assertThat(config.toString()).doesNotContain("pass@word", "pass%40word", "secret-key", ConfigFixtures.SECRET);
    }

    @Test
    void a_value_and_its_file_exclude_each_other() throws Exception {
        Path file = Files.writeString(folder.resolve("port"), "81");
        Map<String, String> environment = ConfigFixtures.requiredAnd("PORT", "80");
        environment.put("PORT_FILE", file.toString());

        assertThat(refusalOf(environment)).hasMessageContaining("PORT and PORT_FILE are both set");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Map<String, String> environment = ConfigFixtures.required();
        environment.remove("S3_SECRET_KEY");
        environment.put("S3_SECRET_KEY_FILE", folder.resolve("absent").toString());

        assertThat(refusalOf(environment).problems())
                .extracting(ConfigProblem::variable)
                .containsExactly("S3_SECRET_KEY_FILE");
    }

    @Test
    void one_way_to_know_callers_is_enough_and_two_are_too_many() {
        assertThatThrownBy(() ->
                        ConfigReader.read(ConfigFixtures.requiredAnd("AUTH_JWKS_URL", "https://login.example/keys")))
                .hasMessageContaining("AUTH_JWT_SECRET and AUTH_JWKS_URL are both set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8180/keys", "http://127.0.0.1/keys", "http://[::1]:8180/keys"})
    void keys_of_this_computer_may_come_in_the_clear(String address) {
        Map<String, String> environment = ConfigFixtures.requiredAnd("AUTH_JWKS_URL", address);
        environment.remove("AUTH_JWT_SECRET");

        assertThat(ConfigReader.read(environment).access().jwksUrl()).contains(URI.create(address));
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        TapedeckConfig config = ConfigReader.read(ConfigFixtures.requiredAnd("PORT", " "));

        assertThat(config.server().port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource({
        "LIVEKIT_URL, wss://livekit.example, LIVEKIT_API_KEY",
        "LIVEKIT_API_SECRET, words, LIVEKIT_URL",
        "DAILY_API_KEY, key, DAILY_WEBHOOK_SECRET",
        "DAILY_BUCKET, tracks, DAILY_ROLE_ARN",
        "KINESCOPE_API_TOKEN, token, KINESCOPE_PARENT_ID",
        "KINESCOPE_PARENT_ID, folder, KINESCOPE_API_TOKEN",
        "KINESCOPE_WEBHOOK_LOGIN, tapes, KINESCOPE_WEBHOOK_PASSWORD",
        "KINESCOPE_WEBHOOK_PASSWORD, sixteen-letters!, KINESCOPE_API_TOKEN"
    })
    void a_provider_is_not_configured_by_halves(String name, String value, String missing) {
        assertThat(refusalOf(ConfigFixtures.requiredAnd(name, value)).problems())
                .extracting(ConfigProblem::variable)
                .contains(missing);
    }

    private static InvalidConfiguration refusalOf(Map<String, String> environment) {
        return catchThrowableOfType(InvalidConfiguration.class, () -> ConfigReader.read(environment));
    }
}
