/** Recordings: starting, stopping, finding, changing and deleting them. */
@NullMarked
package dev.tapedeck.application.recording;

import org.jspecify.annotations.NullMarked;
