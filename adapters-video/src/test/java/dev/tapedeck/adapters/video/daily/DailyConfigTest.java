package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyConfigTest {
    static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    static final DailyBucket BUCKET = new DailyBucket("tracks", "eu-central-1", "arn:aws:iam::123456789012:role/daily");

    @Test
    void defaults_are_the_real_daily_and_a_day() {
        DailyConfig config = DailyConfig.of("key", "acme", SECRET, null);

        assertThat(config.api()).hasToString("https://api.daily.co/v1");
        assertThat(config.freshness()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void it_shows_no_secrets() {
        assertThat(DailyConfig.of("my-api-key", "acme", SECRET, BUCKET).toString())
                .contains("acme", "tracks")
                .doesNotContain("my-api-key", SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "not base64!", "c2hvcnQ="})
    void an_empty_short_or_garbled_webhook_secret_is_refused(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DailyConfig.of("key", "acme", secret, null))
                .withMessageContaining("openssl rand -base64 32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme.daily.co", "https://acme", "Acme", "-acme"})
    void a_domain_is_only_its_first_part(String domain) {
        assertThatIllegalArgumentException().isThrownBy(() -> DailyConfig.of("key", domain, SECRET, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak"})
    void a_key_that_cannot_be_one_is_refused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> DailyConfig.of(key, "acme", SECRET, null));
    }

    @Test
    void a_bucket_needs_a_role_that_daily_can_take() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DailyBucket("tracks", "eu-central-1", "daily"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DailyBucket(" ", "r", BUCKET.roleArn()));
    }

    @Test
    void a_window_has_a_length() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DailyConfig("key", "acme", SECRET, null, DailyConfig.API, Duration.ZERO));
    }
}
