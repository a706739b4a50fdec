/** Counters that an operator watches. */
@NullMarked
package dev.tapedeck.domain.telemetry;

import org.jspecify.annotations.NullMarked;
