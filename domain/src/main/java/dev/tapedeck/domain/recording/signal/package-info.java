/** Signals: everything that can happen to a recording. */
@NullMarked
package dev.tapedeck.domain.recording.signal;

import org.jspecify.annotations.NullMarked;
