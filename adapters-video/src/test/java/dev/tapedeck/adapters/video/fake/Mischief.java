package dev.tapedeck.adapters.video.fake;

import java.time.Duration;

/**
 * What becomes of webhooks, by chance; the same seed gives the same chances.
 *
 * @param delayMax each comes later by up to this
 */
public record Mischief(long seed, double lose, double repeat, double reorder, double corrupt, Duration delayMax) {
    public static final Mischief NONE = new Mischief(1, 0, 0, 0, 0, Duration.ZERO);
}
