package dev.tapedeck.domain.provider;

import java.util.List;
import java.util.Set;

/** Outbound port: runs that were found at a platform and are nobody's. Thread-safe. */
public interface ProviderRuns {
    /**
     * Keeps a run.
     *
     * @return false when it was known, which changes nothing
     */
    boolean keep(UnmatchedRun run);

    /** Which of these are kept here, or belong to a take that needs nothing more: it is settled, or has failed. */
    Set<String> settled(ProviderKind provider, Set<String> jobIds);

    /** Newest first, at most {@code limit}. */
    List<UnmatchedRun> latest(int limit);
}
