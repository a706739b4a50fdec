/** Tracks of speakers turned into sound and words: mixes, waveforms, transcripts. */
@NullMarked
package dev.tapedeck.application.track;

import org.jspecify.annotations.NullMarked;
