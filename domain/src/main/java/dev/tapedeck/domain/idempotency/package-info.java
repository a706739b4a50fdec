/** Idempotent requests: a repeated request gets the response of the first one. */
@NullMarked
package dev.tapedeck.domain.idempotency;

import org.jspecify.annotations.NullMarked;
