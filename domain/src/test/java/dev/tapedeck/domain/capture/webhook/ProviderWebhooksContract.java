package dev.tapedeck.domain.capture.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.webhook.ProviderWebhooks.Registration;
import org.junit.jupiter.api.Test;

/** What {@link ProviderWebhooks} promises. */
public interface ProviderWebhooksContract {
    /** The same one during a test, of a platform that has never heard of us. */
    ProviderWebhooks webhooks();

    /** Lets the platform give up on us. */
    void fail();

    @Test
    default void a_missing_registration_is_made() {
        assertThat(webhooks().ensure()).isEqualTo(Registration.MISSING);
    }

    @Test
    default void a_good_registration_stays() {
        webhooks().ensure();

        assertThat(webhooks().ensure()).isEqualTo(Registration.IN_PLACE);
    }

    @Test
    default void a_registration_that_the_platform_gave_up_is_made_again() {
        webhooks().ensure();
        fail();

        assertThat(webhooks().ensure()).isEqualTo(Registration.FAILED);
        assertThat(webhooks().ensure()).isEqualTo(Registration.IN_PLACE);
    }
}
