/** The tracks of a recording, and the speakers heard in them. */
@NullMarked
package dev.tapedeck.application.track.speaker;

import org.jspecify.annotations.NullMarked;
