package dev.tapedeck.adapters.video.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    private static final Instant TIME = Instant.parse("2026-09-21T14:13:20.250Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1790000000.25",
                "\"1790000000.25\"",
                "1790000000250",
                "\"1790000000250\"",
                "\"2026-09-21T14:13:20.250Z\"",
                "\"2026-09-21T16:13:20.250+02:00\"",
                "1.79000000025e9"
            })
    void a_time_has_many_shapes(String value) {
        assertThat(JsonFields.time(object(value), "field")).isEqualTo(TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "0",
                "-5",
                "1e999",
                "1e300",
                "\"\"",
                "\"soon\"",
                "\"NaN\"",
                "\"Infinity\"",
                "true",
                "[1790000000]",
                "{\"a\":1}"
            })
    void what_cannot_be_a_time_is_none(String value) {
        assertThat(JsonFields.time(object(value), "field", "missing")).isNull();
    }

    @Test
    void a_length_may_have_a_fraction_and_be_a_text() {
        assertThat(JsonFields.seconds(object("3.5"), "field")).isEqualTo(Duration.ofMillis(3_500));
        assertThat(JsonFields.seconds(object("\"277\""), "field")).isEqualTo(Duration.ofSeconds(277));
        assertThat(JsonFields.seconds(object("0"), "field")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e12", "null", "\"long\""})
    void what_cannot_be_a_length_is_none(String value) {
        assertThat(JsonFields.seconds(object(value), "field")).isNull();
    }

    @Test
    void the_first_spelling_that_holds_something_counts() {
        assertThat(JsonFields.text(
                        read("{\"a\":null,\"b\":\" \",\"c\":7,\"d\":\"x\",\"e\":\"y\"}"), "a", "b", "c", "d", "e"))
                .isEqualTo("x");
    }

    @Test
    void a_text_that_cannot_be_stored_is_none() {
        assertThat(JsonFields.text(read("{\"a\":\"x\\u0000y\"}"), "a")).isNull();
        assertThat(JsonFields.text(read("{\"a\":\"" + "x".repeat(1_025) + "\"}"), "a"))
                .isNull();
        assertThat(JsonFields.text(read("{\"a\":\"" + "x".repeat(1_024) + "\"}"), "a"))
                .hasSize(1_024);
    }

    private static JsonNode object(String value) {
        return read("{\"field\":" + value + "}");
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
