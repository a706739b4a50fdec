package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.provider.ProviderKind;

/**
 * Outbound port: the registration of our webhook at a platform. Some platforms disable a webhook for good after a few
 * failed deliveries. Thread-safe; calls are bounded in time and throw {@link ProviderUnavailable} when the platform
 * gave no usable response.
 */
public interface ProviderWebhooks {
    ProviderKind provider();

    /**
     * Registers the webhook, or repairs its registration. Called regularly, as a platform may disable it at any time.
     */
    Registration ensure();

    /** The state in which the registration was found, before any repair. */
    enum Registration {
        /** It was correct. */
        IN_PLACE,
        /** It was missing. */
        MISSING,
        /** The platform had disabled it: messages have been lost since then. */
        FAILED,
        /** It had other event types or another secret than ours. */
        OUTDATED
    }
}
