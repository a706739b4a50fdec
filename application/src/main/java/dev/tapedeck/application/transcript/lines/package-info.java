/** The lines of transcripts and captions. */
@NullMarked
package dev.tapedeck.application.transcript.lines;

import org.jspecify.annotations.NullMarked;
