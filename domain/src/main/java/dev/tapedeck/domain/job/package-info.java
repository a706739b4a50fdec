/** Slow work that survives restarts. */
@NullMarked
package dev.tapedeck.domain.job;

import org.jspecify.annotations.NullMarked;
