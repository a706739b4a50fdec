/** A transcription service for tests, and for trying things out without one. */
@NullMarked
package dev.tapedeck.adapters.video.transcription.fake;

import org.jspecify.annotations.NullMarked;
