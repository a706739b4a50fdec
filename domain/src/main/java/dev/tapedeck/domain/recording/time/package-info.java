/** The clock of a recording: its timeline, gaps in it, and deadlines. */
@NullMarked
package dev.tapedeck.domain.recording.time;

import org.jspecify.annotations.NullMarked;
