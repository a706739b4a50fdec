package dev.tapedeck.domain.capture;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries whether a part of a platform can be used as configured, for start-up and {@code doctor}. Changes nothing there,
 * never throws, and takes a bounded time. Thread-safe.
 *
 * @param name as people call it
 * @param problem the problem and its remedy, in a sentence or two; empty when there is none
 */
public record PlatformCheck(String name, Supplier<Optional<String>> problem) {}
