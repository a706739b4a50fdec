/** The clock of a recording: its timeline, dropouts and deadlines. */
@NullMarked
package dev.tapedeck.domain.recording.time;

import org.jspecify.annotations.NullMarked;
