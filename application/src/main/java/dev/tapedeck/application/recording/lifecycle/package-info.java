/** The life of a recording: signals, saves, and next steps. */
@NullMarked
package dev.tapedeck.application.recording.lifecycle;

import org.jspecify.annotations.NullMarked;
