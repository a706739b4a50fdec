/** The jobs that the state of a recording makes due. */
@NullMarked
package dev.tapedeck.domain.recording.next;

import org.jspecify.annotations.NullMarked;
