/** Why a recording or a take failed, and whose fault it is. */
@NullMarked
package dev.tapedeck.domain.recording.failure;

import org.jspecify.annotations.NullMarked;
