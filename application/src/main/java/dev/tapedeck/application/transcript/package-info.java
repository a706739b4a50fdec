/** Transcripts: reading, searching, uploading and correcting them. */
@NullMarked
package dev.tapedeck.application.transcript;

import org.jspecify.annotations.NullMarked;
