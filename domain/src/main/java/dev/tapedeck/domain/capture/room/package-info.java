/** Rooms of providers, and who is connected to them. */
@NullMarked
package dev.tapedeck.domain.capture.room;

import org.jspecify.annotations.NullMarked;
