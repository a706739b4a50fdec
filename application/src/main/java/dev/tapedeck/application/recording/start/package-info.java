/** Starting takes and recordings. */
@NullMarked
package dev.tapedeck.application.recording.start;

import org.jspecify.annotations.NullMarked;
