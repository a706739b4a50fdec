package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks.Registration;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps our webhooks registered at providers. Not thread-safe. */
final class WebhookRegistrations {
    private static final Duration EVERY = Duration.ofMinutes(3);
    private static final Logger log = LoggerFactory.getLogger(WebhookRegistrations.class);

    private final Kernel kernel;
    private Instant next = Instant.MIN;

    WebhookRegistrations(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Does nothing within three minutes of the last check. */
    void ensure() {
        Instant now = kernel.now();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        kernel.platforms().webhooks().forEach(WebhookRegistrations::ensure);
    }

    private static void ensure(ProviderWebhooks webhooks) {
        try {
            Registration found = webhooks.ensure();
            if (found != Registration.IN_PLACE) {
                log.warn("{}'s webhook was {} and has been registered again", webhooks.provider(), found);
            }
        } catch (ProviderUnavailable unavailable) {
            log.warn("{}'s webhook cannot be checked now", webhooks.provider(), unavailable);
        } catch (RuntimeException failure) {
            log.error("{}'s webhook cannot be registered", webhooks.provider(), failure);
        }
    }
}
