/** The life of a recording: what moves it on, and what follows. */
@NullMarked
package dev.tapedeck.application.recording.lifecycle;

import org.jspecify.annotations.NullMarked;
