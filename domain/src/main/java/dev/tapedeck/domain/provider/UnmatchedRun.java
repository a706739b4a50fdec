package dev.tapedeck.domain.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An ended run at a provider that belongs to no recording of ours. Stored, so that each poll does not find it anew,
 * and so that operators see it.
 *
 * @param jobId the provider's name for it
 * @param room where it was recorded, null when the provider does not say
 */
public record UnmatchedRun(
        ProviderKind provider,
        String jobId,
        @Nullable String room,
        @Nullable Instant startedAt,
        Instant foundAt) {}
