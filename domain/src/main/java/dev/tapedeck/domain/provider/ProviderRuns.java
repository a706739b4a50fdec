package dev.tapedeck.domain.provider;

import java.util.List;
import java.util.Set;

/** Outbound port: unmatched runs, which a poll found at a provider and which belong to no recording. Thread-safe. */
public interface ProviderRuns {
    /**
     * Stores a run.
     *
     * @return false when the run is already stored; nothing changes then
     */
    boolean keep(UnmatchedRun run);

    /**
     * Those of the given jobs that are stored here, or belong to a take that is settled, has failed, or is purged; the id
     * of a purged take counts as a job, as a provider may name its run only later.
     */
    Set<String> settled(ProviderKind provider, Set<String> jobIds);

    /** Newest first, at most {@code limit}. */
    List<UnmatchedRun> latest(int limit);
}
