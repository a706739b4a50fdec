package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.provider.ProviderKind;

/**
 * Outbound port: where a platform has noted that it should send us what happens. Some platforms give up after a few
 * failures and stay silent from then on. Thread-safe; calls are bounded in time and throw {@link ProviderUnavailable}
 * when the platform gave no usable answer.
 */
public interface ProviderWebhooks {
    ProviderKind provider();

    /** Sees to it that the platform sends us its messages. To be called now and then, as it may stop at any time. */
    Registration ensure();

    /** How a platform's note of us was found, and is no longer. */
    enum Registration {
        /** It was good. */
        IN_PLACE,
        /** There was none. */
        MISSING,
        /** The platform had given up on it: messages have been lost since. */
        FAILED,
        /** It named other messages or another secret than ours. */
        OUTDATED
    }
}
