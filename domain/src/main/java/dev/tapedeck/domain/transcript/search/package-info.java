/** Search in the words of recordings. */
@NullMarked
package dev.tapedeck.domain.transcript.search;

import org.jspecify.annotations.NullMarked;
