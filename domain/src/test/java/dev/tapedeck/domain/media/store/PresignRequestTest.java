package dev.tapedeck.domain.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.media.MediaKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresignRequestTest {
    private static final MediaKey KEY = new MediaKey("recordings/1/2/seg_000001.ts");

    @Test
    void an_address_is_valid_for_five_minutes_at_most() {
        assertThat(PresignRequest.of(KEY, Duration.ofMinutes(5)).validFor()).hasMinutes(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "PT5M0.001S", "PT1H", "PT24H"})
    void other_times_are_refused(Duration validFor) {
        assertThatThrownBy(() -> PresignRequest.of(KEY, validFor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("validFor");
    }
}
