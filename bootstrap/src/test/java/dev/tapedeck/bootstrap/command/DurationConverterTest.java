package dev.tapedeck.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DurationConverterTest {
    @ParameterizedTest
    @CsvSource({"30s, 30", "30, 30", "5m, 300", "1h30m, 5400", "1h, 3600", "1h1m1s, 3661", "0s, 0"})
    void lengths_of_time_are_read_as_people_type_them(String text, long seconds) {
        assertThat(new DurationConverter().convert(text)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "-5s", "1.5m", "5m1h", "s", "10d"})
    void anything_else_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> new DurationConverter().convert(text))
                .isInstanceOf(CommandLine.TypeConversionException.class)
                .hasMessageContaining("1h30m");
    }
}
