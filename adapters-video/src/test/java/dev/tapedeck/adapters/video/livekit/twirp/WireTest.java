package dev.tapedeck.adapters.video.livekit.twirp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @ParameterizedTest
    @ValueSource(strings = {"{\"egress_id\":\"EG_1\"}", "{\"egressId\":\"EG_1\"}"})
    void both_spellings_are_read(String json) {
        assertThat(wire(json).text("egress_id")).isEqualTo("EG_1");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"n\":12}', 12",
        "'{\"n\":\"12\"}', 12",
        "'{\"n\":\" 12 \"}', 12",
        "'{\"n\":12.9}', 12",
        "'{\"n\":1e3}', 1000",
        "'{\"n\":\"9223372036854775807\"}', 9223372036854775807",
        "'{\"n\":9223372036854775808}', 0",
        "'{\"n\":\"1e400000000\"}', 0",
        "'{\"n\":\"twelve\"}', 0",
        "'{\"n\":null}', 0",
        "'{\"n\":[12]}', 0",
        "'{\"n\":{}}', 0",
        "'{}', 0",
        "'[]', 0"
    })
    void a_number_is_a_number_in_any_dress(String json, long expected) {
        assertThat(wire(json).number("n")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"t\":\"0\"}", "{\"t\":0}", "{\"t\":-5}", "{\"t\":\"soon\"}"})
    void a_time_of_zero_has_not_come(String json) {
        assertThat(wire(json).nanos("t")).isEmpty();
        assertThat(wire(json).seconds("t")).isEmpty();
    }

    @Test
    void times_are_nanoseconds_or_seconds() {
        Wire wire = wire("{\"n\":\"1790000000123456789\",\"s\":\"1790000000\",\"late\":\"9790000000000\"}");

        assertThat(wire.nanos("n")).contains(Instant.parse("2026-09-21T14:13:20.123456Z"));
        assertThat(wire.seconds("s")).contains(Instant.parse("2026-09-21T14:13:20Z"));
        assertThat(wire.seconds("late")).isEmpty();
    }

    @Test
    void what_is_of_another_shape_reads_as_nothing() {
        Wire wire = wire("{\"list\":{},\"object\":[1],\"flag\":\"maybe\",\"text\":{\"a\":1}}");

        assertThat(wire.list("list")).isEmpty();
        assertThat(wire.has("object")).isFalse();
        assertThat(wire.object("object").text("a")).isEmpty();
        assertThat(wire.flag("flag")).isFalse();
        assertThat(wire.text("text")).isEmpty();
    }

    private static Wire wire(String json) {
        try {
            return new Wire(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
