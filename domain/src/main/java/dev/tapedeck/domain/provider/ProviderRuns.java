package dev.tapedeck.domain.provider;

import java.util.List;
import java.util.Set;

/** Outbound port: unmatched runs, which were found at a provider and belong to no recording. Thread-safe. */
public interface ProviderRuns {
    /**
     * Stores a run.
     *
     * @return false when it is stored already, which changes nothing
     */
    boolean keep(UnmatchedRun run);

    /** Which of these are stored here, or belong to a take that is settled or has failed. */
    Set<String> settled(ProviderKind provider, Set<String> jobIds);

    /** Newest first, at most {@code limit}. */
    List<UnmatchedRun> latest(int limit);
}
