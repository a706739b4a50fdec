/** Mixes, waveforms and transcripts, made from the tracks of speakers. */
@NullMarked
package dev.tapedeck.application.track;

import org.jspecify.annotations.NullMarked;
