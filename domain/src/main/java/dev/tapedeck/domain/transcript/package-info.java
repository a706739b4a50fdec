/** The transcript of a recording, on the recording's own clock. */
@NullMarked
package dev.tapedeck.domain.transcript;

import org.jspecify.annotations.NullMarked;
