package dev.tapedeck.application.provider;

import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.UnmatchedRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What providers send here, and what operators see and do about providers. Thread-safe. */
public interface Providers {
    /** The longest body of a webhook. */
    int BODY_BYTES_MAX = 1024 * 1024;

    /** How many events one call replays. */
    int REPLAYED_MAX = 1_000;

    /**
     * Verifies, stores and applies the event of a webhook, within milliseconds. An event that cannot be applied now is
     * stored and retried. Accepted are also repeats, and events that need not be stored: the provider must not send them
     * again.
     *
     * @param header gives a header's value by its lower-case name, null when it is absent
     * @param body exactly as received, at most {@link #BODY_BYTES_MAX} bytes
     * @return empty when it was accepted; otherwise not found when the provider is not configured, or not permitted when
     *     its signature is invalid, and nothing was stored
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when it could not be stored; the provider has to send it again
     */
    Optional<Refusal> receive(ProviderKind provider, UnaryOperator<@Nullable String> header, byte[] body);

    /** Applies inbox entries once more, one after the other, whatever their state. */
    Replayed replay(Replay replay);

    /** The providers that are or may be configured, in the order in which they are listed. */
    List<ProviderDescription> known();

    /** How well providers are heard, and which of their runs belong to no recording. */
    Health health();

    /** Which inbox entries to replay. */
    sealed interface Replay {
        record One(ProviderEventId event) implements Replay {}

        /** Those received from {@code from} on and not after {@code to}, oldest first. */
        record Range(ProviderKind provider, Instant from, Instant to) implements Replay {}
    }

    /**
     * What a replay has done.
     *
     * @param replayed how many events were applied again; zero when there is none
     * @param more whether the range may hold further ones, which were not replayed
     */
    record Replayed(int replayed, boolean more) {}

    /**
     * What is known of providers.
     *
     * @param providers in the order of {@link #known}, then others by name
     * @param unmatched runs that belong to no recording, newest first, at most 100
     */
    record Health(List<ProviderHealth> providers, List<UnmatchedRun> unmatched) {
        public Health {
            providers = List.copyOf(providers);
            unmatched = List.copyOf(unmatched);
        }
    }
}
