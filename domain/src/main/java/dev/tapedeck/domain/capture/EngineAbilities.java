package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.util.Set;

/**
 * What an engine can do.
 *
 * @param kinds the kinds of takes that it makes
 * @param liveHls whether segments can be played while it runs
 * @param pauses whether it can pause a take; other engines pause by ending a take and starting a new one
 * @param deadlines how long to wait for its responses
 */
public record EngineAbilities(Set<TakeKind> kinds, boolean liveHls, boolean pauses, EngineDeadlines deadlines) {
    public EngineAbilities {
        kinds = Set.copyOf(kinds);
    }
}
