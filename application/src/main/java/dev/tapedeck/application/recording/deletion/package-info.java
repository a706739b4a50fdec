/** Hiding, stopping and purging recordings. */
@NullMarked
package dev.tapedeck.application.recording.deletion;

import org.jspecify.annotations.NullMarked;
