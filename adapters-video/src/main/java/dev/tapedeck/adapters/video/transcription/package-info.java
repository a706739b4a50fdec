/** Transcription by any server that implements the OpenAI transcription API. */
@NullMarked
package dev.tapedeck.adapters.video.transcription;

import org.jspecify.annotations.NullMarked;
