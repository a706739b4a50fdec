/** Failures of recordings and takes: code, cause and message. */
@NullMarked
package dev.tapedeck.domain.recording.failure;

import org.jspecify.annotations.NullMarked;
