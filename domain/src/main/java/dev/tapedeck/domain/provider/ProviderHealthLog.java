package dev.tapedeck.domain.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outbound port: keeps how well platforms are heard. Thread-safe. */
public interface ProviderHealthLog {
    int ERROR_LENGTH_MAX = 1_000;

    /**
     * Notes a listing.
     *
     * @param error why it failed, without secrets, cut at 1,000 characters; null when it did not
     */
    void polled(ProviderKind provider, @Nullable String error, Instant at);

    /** Counts something that a listing told and no event had. */
    void repaired(ProviderKind provider);

    /**
     * Every provider that has sent or been asked anything, in the order of {@link ProviderKind#KNOWN}; the time of the last
     * event comes from the inbox.
     */
    List<ProviderHealth> all();
}
