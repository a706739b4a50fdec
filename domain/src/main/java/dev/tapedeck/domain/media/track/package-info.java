/** Tracks of a recording: one source of one participant each. */
@NullMarked
package dev.tapedeck.domain.media.track;

import org.jspecify.annotations.NullMarked;
