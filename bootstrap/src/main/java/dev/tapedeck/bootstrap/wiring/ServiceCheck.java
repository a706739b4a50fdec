package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether an external service can be used as configured. Changes nothing there, never throws, and takes a bounded time.
 *
 * @param provider the platform it belongs to, null when it is none
 * @param name for people
 * @param problem the error and its remedy; empty when it can be used
 */
public record ServiceCheck(@Nullable ProviderKind provider, String name, Supplier<Optional<String>> problem) {}
