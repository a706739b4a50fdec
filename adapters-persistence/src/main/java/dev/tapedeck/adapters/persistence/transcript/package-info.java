/** Transcripts and full-text search in PostgreSQL. */
@NullMarked
package dev.tapedeck.adapters.persistence.transcript;

import org.jspecify.annotations.NullMarked;
