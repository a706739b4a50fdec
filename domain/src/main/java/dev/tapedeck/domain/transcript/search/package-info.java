/** Full-text search in recordings. */
@NullMarked
package dev.tapedeck.domain.transcript.search;

import org.jspecify.annotations.NullMarked;
