/** Answering a repeated request with the first answer. */
@NullMarked
package dev.tapedeck.domain.idempotency;

import org.jspecify.annotations.NullMarked;
