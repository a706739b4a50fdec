package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.util.Set;

/**
 * What an engine can do.
 *
 * @param kinds takes it can make
 * @param liveHls whether segments can be played while it runs
 * @param pauses whether it pauses by itself; others pause by ending a take and starting a further one
 * @param deadlines how long to wait for it
 */
public record EngineAbilities(Set<TakeKind> kinds, boolean liveHls, boolean pauses, EngineDeadlines deadlines) {
    public EngineAbilities {
        kinds = Set.copyOf(kinds);
    }
}
