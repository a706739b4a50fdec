package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.id.TakeId;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says about one of its runs.
 *
 * @param take our name for it, which travelled to the platform with the start; null when the run does not carry one
 * @param room where it records, null when the platform does not say
 * @param report its job, and how far it is
 */
public record TakeSighting(@Nullable TakeId take, @Nullable String room, EngineReport.Found report) {}
