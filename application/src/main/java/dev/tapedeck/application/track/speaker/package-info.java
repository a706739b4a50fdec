/** The audible tracks of a recording, and their speakers. */
@NullMarked
package dev.tapedeck.application.track.speaker;

import org.jspecify.annotations.NullMarked;
