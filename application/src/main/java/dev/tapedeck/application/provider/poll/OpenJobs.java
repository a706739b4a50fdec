package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.recording.lifecycle.UnfinishedRecordings;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The job ids of open takes. A provider is also busy with a take that has no job id yet.
 *
 * @param byProvider one entry for each provider with open takes
 */
record OpenJobs(Map<ProviderKind, Set<String>> byProvider) {
    static OpenJobs of(UnfinishedRecordings recordings) {
        OpenJobs open = new OpenJobs(new TreeMap<>());
        recordings.forEach(open::add);
        return open;
    }

    private void add(Recording recording) {
        recording.takes().stream().filter(take -> take.state().isOpen()).forEach(this::add);
    }

    private void add(Take take) {
        Set<String> jobs = byProvider.computeIfAbsent(take.provider(), provider -> new HashSet<>());
        if (take.jobId() != null) {
            jobs.add(take.jobId());
        }
    }

    boolean isAt(ProviderKind provider) {
        return byProvider.containsKey(provider);
    }

    Set<String> at(ProviderKind provider) {
        return byProvider.getOrDefault(provider, Set.of());
    }
}
