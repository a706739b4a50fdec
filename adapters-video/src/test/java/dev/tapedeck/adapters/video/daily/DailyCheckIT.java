package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DailyCheckIT {
    private final DailyFixture fixture = DailyFixture.pretending();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_good_configuration_has_no_problem() {
        assertThat(new DailyCheck(fixture.config, fixture.client).problem()).isEmpty();
    }

    @Test
    void a_wrong_key_is_said_with_the_name_of_the_setting() {
        DailyClient wrong = new DailyClient(fixture.config.api(), "wrong-key");

        assertThat(new DailyCheck(fixture.config, wrong).problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains("does not know the API key", "DAILY_API_KEY")
                        .doesNotContain("wrong-key"));
    }

    @Test
    void a_listing_with_a_wrong_key_fails_with_the_name_of_the_setting() {
        DailyClient wrong = new DailyClient(fixture.config.api(), "wrong-key");
        DailyCaptureEngine engine = new DailyCaptureEngine(wrong, fixture.bucket, fixture.clock);

        assertThatThrownBy(() -> engine.poll(job -> false))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageContaining("DAILY_API_KEY");
    }

    @Test
    void a_key_of_another_domain_is_said() {
        DailyConfig other = DailyConfig.of("test-key", "other", DailyConfigTest.SECRET, null)
                .at(fixture.config.api());

        assertThat(new DailyCheck(other, fixture.client).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("acme", "other", "DAILY_DOMAIN"));
    }

    @Test
    void a_daily_that_is_away_is_said() {
        fixture.daily.die();

        assertThat(new DailyCheck(fixture.config, fixture.client).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("does not respond"));
    }
}
