package dev.tapedeck.application.provider.poll;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.ProviderWebhooks.Registration;
import dev.tapedeck.domain.capture.ProviderWebhooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it, now and then, that platforms go on sending us their messages. For one thread. */
public final class WebhookRegistrations {
    private static final Duration EVERY = Duration.ofMinutes(3);
    private static final Logger log = LoggerFactory.getLogger(WebhookRegistrations.class);

    private final List<ProviderWebhooks> all;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    public WebhookRegistrations(List<ProviderWebhooks> all, InstantSource clock) {
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    public void look() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        all.forEach(WebhookRegistrations::ensure);
    }

    private static void ensure(ProviderWebhooks webhooks) {
        try {
            Registration found = webhooks.ensure();
            if (found != Registration.IN_PLACE) {
                log.warn("{}'s webhook was {} and has been made anew", webhooks.provider(), found);
            }
        } catch (ProviderUnavailable silent) {
            log.warn("{}'s webhook cannot be looked after now", webhooks.provider(), silent);
        } catch (RuntimeException broken) {
            log.error("{}'s webhook cannot be looked after", webhooks.provider(), broken);
        }
    }
}
