package dev.tapedeck.domain.recording.time;

import java.time.Duration;

/**
 * How long to wait for an engine before polling it and then deciding about its take.
 *
 * @param startResponse from the request to the engine's response; no take counts as absent before it
 * @param firstMedia from then to the first frame
 * @param signOfLife between two signs while running
 * @param endAfterStop from asking to stop to settled media
 */
public record EngineDeadlines(Duration startResponse, Duration firstMedia, Duration signOfLife, Duration endAfterStop) {
    /** After this time a provider has a run that it was asked for, or never will. */
    public Duration listed() {
        return startResponse.plus(firstMedia);
    }
}
