package dev.tapedeck.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapedeckSettingsTest {
    @Test
    void the_defaults_are_those_of_the_documentation() {
        assertThat(TapedeckSettings.DEFAULTS)
                .isEqualTo(new TapedeckSettings(
                        true,
                        Set.of(TakeKind.COMPOSITE),
                        Duration.ofMinutes(5),
                        Duration.ofHours(12),
                        Duration.ofHours(8),
                        Duration.ofSeconds(4)));
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT1M", "PT5M, PT5M", "PT5M1S, PT5M", "PT24H, PT5M"})
    void addresses_are_valid_for_five_minutes_at_most(Duration wanted, Duration validFor) {
        TapedeckSettings settings = new TapedeckSettings(
                true, Set.of(), wanted, Duration.ofHours(12), Duration.ofHours(8), Duration.ofSeconds(4));

        assertThat(settings.addressesValidFor()).isEqualTo(validFor);
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT1M, PT1S, PT1S, PT1S", "PT24H, PT168H, PT24H, PT30S"})
    void values_at_the_edges_are_taken(Duration addresses, Duration playback, Duration longest, Duration segment) {
        assertThatCode(() ->
                        new TapedeckSettings(true, Set.of(TakeKind.COMPOSITE), addresses, playback, longest, segment))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "addressesValidFor, PT59S, PT1M, PT1S, PT1S",
        "addressesValidFor, PT24H1S, PT1M, PT1S, PT1S",
        "playbackValidFor, PT1M, PT59S, PT1S, PT1S",
        "playbackValidFor, PT1M, PT168H1S, PT1S, PT1S",
        "maxDuration, PT1M, PT1M, PT0.999S, PT1S",
        "maxDuration, PT1M, PT1M, PT24H1S, PT1S",
        "segmentDuration, PT1M, PT1M, PT1S, PT0.999S",
        "segmentDuration, PT1M, PT1M, PT1S, PT30.001S"
    })
    void values_beyond_are_refused_by_name(
            String name, Duration addresses, Duration playback, Duration longest, Duration segment) {
        assertThatThrownBy(() ->
                        new TapedeckSettings(true, Set.of(TakeKind.COMPOSITE), addresses, playback, longest, segment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
