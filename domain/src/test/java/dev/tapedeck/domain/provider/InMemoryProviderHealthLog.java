package dev.tapedeck.domain.provider;

import dev.tapedeck.domain.id.Texts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The health of platforms in a map. Thread-safe. */
public final class InMemoryProviderHealthLog implements ProviderHealthLog {
    private final InMemoryProviderEventInbox inbox;
    private final Map<ProviderKind, ProviderHealth> polls = new TreeMap<>();
    private final Set<ProviderKind> known = new TreeSet<>(Set.of(
            ProviderKind.FFMPEG,
            ProviderKind.LIVEKIT,
            ProviderKind.DAILY,
            ProviderKind.KINESCOPE,
            ProviderKind.BROWSER));

    public InMemoryProviderHealthLog(InMemoryProviderEventInbox inbox) {
        this.inbox = inbox;
    }

    /** What is set up, beside what the first releases know. */
    public synchronized void know(Collection<ProviderKind> providers) {
        known.addAll(providers);
    }

    @Override
    public synchronized void polled(ProviderKind provider, @Nullable String error, Instant at) {
        @Nullable String why = error == null ? null : Texts.storable(error, ERROR_LENGTH_MAX);
        change(
                provider,
                before -> new ProviderHealth(
                        provider, null, error == null ? at : before.lastPollAt(), why, before.repairs()));
    }

    @Override
    public synchronized void repaired(ProviderKind provider) {
        change(
                provider,
                before -> new ProviderHealth(
                        provider, null, before.lastPollAt(), before.pollError(), before.repairs() + 1));
    }

    private void change(ProviderKind provider, Function<ProviderHealth, ProviderHealth> step) {
        polls.compute(provider, (same, before) -> step.apply(Objects.requireNonNullElse(before, unheard(provider))));
    }

    @Override
    public synchronized List<ProviderHealth> all() {
        return known.stream().flatMap(this::heard).toList();
    }

    private Stream<ProviderHealth> heard(ProviderKind provider) {
        @Nullable Instant event = inbox.lastFrom(provider).orElse(null);
        ProviderHealth poll = polls.getOrDefault(provider, unheard(provider));
        return event == null && !polls.containsKey(provider)
                ? Stream.empty()
                : Stream.of(new ProviderHealth(provider, event, poll.lastPollAt(), poll.pollError(), poll.repairs()));
    }

    private static ProviderHealth unheard(ProviderKind provider) {
        return new ProviderHealth(provider, null, null, null, 0);
    }
}
