package dev.tapedeck.adapters.persistence.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTimestampTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T17:45:00.123456+05:45",
                "2026-03-01T12:00:00+00:00",
                "2026-03-01T00:30:59.1+13:00",
                "2024-02-29T23:59:59.999999-11:30",
                "1969-12-31T23:59:59.5-01:00",
                "1000-01-01T00:00:00+00:00",
                "9999-12-31T23:59:59.000001+00:00",
                "1880-01-01T05:41:16+05:41:16",
                "+12026-03-01T12:00:00+00:00",
            })
    void a_timestamp_is_read_like_the_jdk_reads_it(String text) {
        assertThat(JsonTimestamp.parse(text))
                .isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "infinity", "2026-03-01", "2026-13-01T12:00:00+00:00", "2026-03-01 12:00:00.000+00:00"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> JsonTimestamp.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
