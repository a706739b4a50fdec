/** A recording, its takes, and the one state machine that every provider drives. */
@NullMarked
package dev.tapedeck.domain.recording;

import org.jspecify.annotations.NullMarked;
