package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a service outside can be used as configured. Changes nothing there, never throws, and takes a bounded time.
 *
 * @param provider the platform it belongs to, null when it is none
 * @param name as people call it
 * @param problem what is wrong and what to do about it; empty when nothing is
 */
public record ServiceCheck(@Nullable ProviderKind provider, String name, Supplier<Optional<String>> problem) {}
