/** Which jobs a recording makes due. */
@NullMarked
package dev.tapedeck.domain.recording.next;

import org.jspecify.annotations.NullMarked;
