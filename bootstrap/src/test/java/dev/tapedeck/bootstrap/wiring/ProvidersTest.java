package dev.tapedeck.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.ProviderDescription;
import org.junit.jupiter.api.Test;

class ProvidersTest {
    @Test
    void the_known_ones_are_listed_in_their_order() {
        assertThat(Providers.KNOWN)
                .extracting(known -> known.provider().name())
                .containsExactly("ffmpeg", "livekit", "daily", "kinescope", "browser");
    }

    @Test
    void rooms_are_at_livekit_and_at_daily_which_knows_no_dot() {
        assertThat(Providers.KNOWN)
                .filteredOn(known -> known.rooms().isPresent())
                .extracting(known -> known.provider().name() + " " + punctuation(known))
                .containsExactly("livekit ._-", "daily _-");
    }

    private static String punctuation(ProviderDescription known) {
        return known.rooms().orElseThrow().punctuation();
    }
}
