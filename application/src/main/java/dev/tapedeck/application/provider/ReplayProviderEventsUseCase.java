package dev.tapedeck.application.provider;

import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Instant;

/** Applies stored events once more, whatever became of them before. */
@FunctionalInterface
public interface ReplayProviderEventsUseCase {
    /** How many are replayed by one call. */
    int EVENTS_MAX = 1_000;

    /** Which events. */
    sealed interface Command {
        record One(ProviderEventId event) implements Command {}

        /** Those received from {@code from} on and not after {@code to}, oldest first. */
        record Range(ProviderKind provider, Instant from, Instant to) implements Command {}
    }

    /**
     * What came of it.
     *
     * @param replayed how many events were applied again; zero when there is none
     * @param more whether the range may hold further ones, which were not replayed
     */
    record Result(int replayed, boolean more) {}

    /** Replays them, one after the other. */
    Result replay(Command command);
}
