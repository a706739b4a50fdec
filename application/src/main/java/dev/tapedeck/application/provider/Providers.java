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

/** Inbound port: webhooks of providers, and the state of providers for operators. Thread-safe. */
public interface Providers {
    /** The maximum size of a webhook's body. */
    int BODY_BYTES_MAX = 1024 * 1024;

    /** The maximum number of events that one call replays. */
    int REPLAYED_MAX = 1_000;

    /** Whether events of a provider are received at all, which is to be asked before a body is read. */
    boolean receives(ProviderKind provider);

    /**
     * Verifies, stores and applies the event of a webhook, within milliseconds. An event that cannot be applied now is
     * stored and retried. Repeats, and events that need not be stored, are also accepted, so that the provider does not
     * send them again.
     *
     * @param header returns a header's value by its lower-case name, null when it is absent
     * @param body exactly as received, at most {@link #BODY_BYTES_MAX} bytes
     * @return empty when the event was accepted. Otherwise not found, when the provider is not configured, or not
     *     permitted, when the signature is invalid; nothing was stored then
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when it could not be stored; the provider must send it again
     */
    Optional<Refusal> receive(ProviderKind provider, UnaryOperator<@Nullable String> header, byte[] body);

    /** Applies inbox entries once more, one after the other, whatever their state. */
    Replayed replay(Replay replay);

    /** The providers that are or may be configured, in the order in which they are listed. */
    List<ProviderDescription> known();

    /** The health of the connections to providers, and their unmatched runs. */
    Health health();

    /** Selects the inbox entries to replay. */
    sealed interface Replay {
        record One(ProviderEventId event) implements Replay {}

        /** Entries received from {@code from} to {@code to}, both included, oldest first. */
        record Range(ProviderKind provider, Instant from, Instant to) implements Replay {}
    }

    /**
     * The result of a replay.
     *
     * @param replayed how many events were applied again; zero when there is none
     * @param more whether the range may contain more events, which were not replayed
     */
    record Replayed(int replayed, boolean more) {}

    /**
     * The state of all providers.
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
