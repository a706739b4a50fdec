package dev.tapedeck.domain.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outbound port: keeps how well platforms are heard. Thread-safe. */
public interface ProviderHealthLog {
    /** @param error why the listing failed, null when it did not */
    void polled(ProviderKind provider, @Nullable String error, Instant at);

    void repaired(ProviderKind provider);

    /** Every provider that has sent or been asked anything; the time of the last event comes from the inbox. */
    List<ProviderHealth> all();
}
