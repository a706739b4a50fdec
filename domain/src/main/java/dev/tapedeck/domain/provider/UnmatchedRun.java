package dev.tapedeck.domain.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An ended run at a provider that belongs to no recording. Stored, so that operators see it and later polls skip it.
 *
 * @param jobId the provider's name for it
 * @param room the recorded room, null when the provider does not report it
 */
public record UnmatchedRun(
        ProviderKind provider,
        String jobId,
        @Nullable String room,
        @Nullable Instant startedAt,
        Instant foundAt) {}
