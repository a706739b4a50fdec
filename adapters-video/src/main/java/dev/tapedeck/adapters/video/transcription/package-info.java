/** Speech to text by any server that speaks the OpenAI transcription protocol, and doing without. */
@NullMarked
package dev.tapedeck.adapters.video.transcription;

import org.jspecify.annotations.NullMarked;
