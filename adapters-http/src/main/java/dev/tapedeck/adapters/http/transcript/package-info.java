/** Transcripts over HTTP. */
@NullMarked
package dev.tapedeck.adapters.http.transcript;

import org.jspecify.annotations.NullMarked;
