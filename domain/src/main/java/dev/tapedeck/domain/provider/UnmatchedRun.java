package dev.tapedeck.domain.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished run on our account that belongs to no recording of ours. Kept, so that it is not found anew each time, and
 * so that an operator can see it.
 *
 * @param jobId the platform's name for it
 * @param room where it was recorded, null when the platform does not say
 */
public record UnmatchedRun(
        ProviderKind provider,
        String jobId,
        @Nullable String room,
        @Nullable Instant startedAt,
        Instant foundAt) {}
