/** Counters for operators. */
@NullMarked
package dev.tapedeck.domain.telemetry;

import org.jspecify.annotations.NullMarked;
