package dev.tapedeck.adapters.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3ConfigTest {
    private static final URI ENDPOINT = URI.create("http://localhost:9000");

    @Test
    void players_use_the_endpoint_when_no_other_is_named() {
        assertThat(config("us-east-1", "bucket", "key", "secret").publicEndpoint())
                .isEqualTo(ENDPOINT);
    }

    @Test
    void keys_are_not_shown() {
        assertThat(config("us-east-1", "bucket", "the-access-key", "the-secret-key"))
                .asString()
                .contains("bucket")
                .doesNotContain("the-access-key", "the-secret-key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "us east 1|bucket|key|secret|region",
                "us-east-1|B|key|secret|bucket",
                "us-east-1|a..b|key|secret|bucket",
                "us-east-1|bucket|''|secret|accessKey",
                "us-east-1|bucket|key|''|secretKey"
            })
    void a_mistake_names_its_field(String region, String bucket, String accessKey, String secretKey, String field) {
        assertThatThrownBy(() -> config(region, bucket, accessKey, secretKey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field);
    }

    @Test
    void a_bad_secret_is_not_repeated_in_the_complaint() {
        assertThatThrownBy(() -> config("us-east-1", "bucket", "key", "my secret\n"))
                .message()
                .doesNotContain("my secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:9000",
                "ftp://localhost",
                "http://user:password@localhost",
                "http://localhost/store",
                "http://localhost?x",
                "mailto:x"
            })
    void an_endpoint_is_scheme_host_and_port(String endpoint) {
        assertThatThrownBy(() -> S3Config.of(URI.create(endpoint), null, "us-east-1", "bucket", "key", "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("endpoint")
                .message()
                .doesNotContain("password");
    }

    @Test
    void a_time_out_of_nothing_is_refused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new S3Timeouts(second, Duration.ZERO, second, second, second))
                .hasMessageStartingWith("read");
    }

    private static S3Config config(String region, String bucket, String accessKey, String secretKey) {
        return S3Config.of(ENDPOINT, null, region, bucket, accessKey, secretKey);
    }
}
