package dev.tapedeck.domain.recording.time;

import java.time.Duration;

/**
 * How long to wait for an engine before asking it, and then judging.
 *
 * @param startResponse from the request to the engine's answer; nothing may be called absent before it
 * @param firstMedia from then to the first frame
 * @param signOfLife between two signs while running
 * @param endAfterStop from asking to stop to settled media
 */
public record EngineDeadlines(
        Duration startResponse, Duration firstMedia, Duration signOfLife, Duration endAfterStop) {}
