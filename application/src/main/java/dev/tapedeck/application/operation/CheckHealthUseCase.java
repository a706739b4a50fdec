package dev.tapedeck.application.operation;

import java.util.Map;

/** Checks what Tapedeck needs to work. */
@FunctionalInterface
public interface CheckHealthUseCase {
    /** Whether each dependency answers, by name: {@code database}, {@code storage}; within 3 seconds. */
    Map<String, Boolean> check();
}
