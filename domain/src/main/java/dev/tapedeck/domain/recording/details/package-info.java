/** Details of a recording: its initiator, type, quality and metadata. */
@NullMarked
package dev.tapedeck.domain.recording.details;

import org.jspecify.annotations.NullMarked;
