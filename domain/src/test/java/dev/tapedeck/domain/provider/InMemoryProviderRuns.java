package dev.tapedeck.domain.provider;

import dev.tapedeck.domain.recording.Take;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Runs of nobody in a map. Thread-safe. */
public final class InMemoryProviderRuns implements ProviderRuns {
    /** What a run is known by. */
    private record Key(ProviderKind provider, String jobId) {}

    private final Map<Key, UnmatchedRun> runs = new LinkedHashMap<>();
    private final Set<Key> purged = new HashSet<>();
    private final BiPredicate<ProviderKind, String> isOfFinishedTake;

    /** @param isOfFinishedTake whether a job belongs to a take that is settled or has failed */
    public InMemoryProviderRuns(BiPredicate<ProviderKind, String> isOfFinishedTake) {
        this.isOfFinishedTake = isOfFinishedTake;
    }

    @Override
    public synchronized boolean keep(UnmatchedRun run) {
        return runs.putIfAbsent(new Key(run.provider(), run.jobId()), run) == null;
    }

    @Override
    public synchronized Set<String> settled(ProviderKind provider, Set<String> jobIds) {
        return jobIds.stream()
                .filter(job -> runs.containsKey(new Key(provider, job))
                        || purged.contains(new Key(provider, job))
                        || isOfFinishedTake.test(provider, job))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Remembers the run of a take that is purged. */
    public synchronized void purge(Take take) {
        purged.add(new Key(take.provider(), take.id().toString()));
        if (take.jobId() != null) {
            purged.add(new Key(take.provider(), take.jobId()));
        }
    }

    @Override
    public synchronized List<UnmatchedRun> latest(int limit) {
        return runs.values().stream()
                .sorted(Comparator.comparing(UnmatchedRun::foundAt)
                        .reversed()
                        .thenComparing(run -> run.provider().name())
                        .thenComparing(UnmatchedRun::jobId))
                .limit(limit)
                .toList();
    }
}
