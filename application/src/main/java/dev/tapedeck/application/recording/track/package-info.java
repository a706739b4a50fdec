/** Recording the tracks of a room, each as a take of its own. */
@NullMarked
package dev.tapedeck.application.recording.track;

import org.jspecify.annotations.NullMarked;
