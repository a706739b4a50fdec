/** Idempotent requests: a repeat gets the first response. */
@NullMarked
package dev.tapedeck.application.idempotency;

import org.jspecify.annotations.NullMarked;
