/** Rooms of providers, and the participants connected to them. */
@NullMarked
package dev.tapedeck.domain.capture.room;

import org.jspecify.annotations.NullMarked;
