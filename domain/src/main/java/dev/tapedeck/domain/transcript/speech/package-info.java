/** What was said in a recording: its transcript, and the messages of its session. */
@NullMarked
package dev.tapedeck.domain.transcript.speech;

import org.jspecify.annotations.NullMarked;
