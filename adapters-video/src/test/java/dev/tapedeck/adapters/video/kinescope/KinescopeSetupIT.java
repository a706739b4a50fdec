package dev.tapedeck.adapters.video.kinescope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks.Registration;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has to be right before anything can be uploaded, and how it is said when it is not. */
class KinescopeSetupIT {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:9/webhooks/kinescope");

    private final KinescopeFixture fixture = new KinescopeFixture(null);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_good_configuration_has_no_problem() {
        assertThat(new KinescopeCheck(fixture.config, fixture.client).problem()).isEmpty();
    }

    @Test
    void a_wrong_token_is_said_with_the_name_of_the_setting() {
        KinescopeClient wrong = new KinescopeClient(fixture.config.api(), fixture.config.uploader(), "wrong-token");

        assertThat(new KinescopeCheck(fixture.config, wrong).problem())
                .hasValueSatisfying(problem ->
                        assertThat(problem).contains("KINESCOPE_API_TOKEN").doesNotContain("wrong-token"));
    }

    @Test
    void a_wrong_parent_is_said_with_the_name_of_the_setting() {
        KinescopeConfig wrong = KinescopeConfig.of(KinescopeFixture.TOKEN, "elsewhere", SourceRules.strict())
                .at(fixture.config.api(), fixture.config.uploader());

        assertThat(new KinescopeCheck(wrong, fixture.client).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("elsewhere", "KINESCOPE_PARENT_ID"));
    }

    @Test
    void a_kinescope_that_is_away_or_talks_nonsense_is_said() {
        fixture.kinescope.knobs().breaksAnswers(1);
        assertThat(new KinescopeCheck(fixture.config, fixture.client).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("502"));

        fixture.kinescope.die();
        assertThat(new KinescopeCheck(fixture.config, fixture.client).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("does not respond at all"));
    }

    @Test
    void our_webhook_is_registered_once_and_kept_as_it_should_be() {
        KinescopeWebhookWatch watch = new KinescopeWebhookWatch(fixture.client, KinescopeFixture.PASSWORD, ADDRESS);

        assertThat(watch.ensure()).isEqualTo(Registration.MISSING);
        assertThat(watch.ensure()).isEqualTo(Registration.IN_PLACE);
        assertThat(fixture.kinescope.webhooks()).singleElement().satisfies(hook -> {
            assertThat(hook.path("endpoint").asText()).isEqualTo(ADDRESS.toString());
            assertThat(hook.path("events").path(0).asText()).isEqualTo("media.update.status");
        });
    }

    @Test
    void another_password_is_told_by_the_next_process_and_other_webhooks_are_left_alone() {
        WebhookPassword old = new WebhookPassword("tapedeck", "the-password-of-last-year");
        new KinescopeWebhookWatch(fixture.client, old, ADDRESS).ensure();
        new KinescopeWebhookWatch(fixture.client, old, URI.create("https://elsewhere.example/hook")).ensure();
        KinescopeWebhookWatch next = new KinescopeWebhookWatch(fixture.client, KinescopeFixture.PASSWORD, ADDRESS);

        assertThat(next.ensure()).isEqualTo(Registration.IN_PLACE);

        assertThat(fixture.kinescope.webhooks())
                .extracting(hook -> hook.path("password").asText())
                .containsExactly(KinescopeFixture.PASSWORD.password(), old.password());
        WebhookPassword renamed = new WebhookPassword("somebody", "a-long-and-random-password");
        assertThat(new KinescopeWebhookWatch(fixture.client, renamed, ADDRESS).ensure())
                .isEqualTo(Registration.OUTDATED);
    }

    @Test
    void a_configuration_shows_no_secret_and_takes_no_nonsense() {
        assertThat(fixture.config.toString()).doesNotContain(KinescopeFixture.TOKEN);
        assertThatThrownBy(() -> KinescopeConfig.of("two words", "parent", SourceRules.strict()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KinescopeConfig.of("token", "", SourceRules.strict()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
